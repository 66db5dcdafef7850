package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.review.ReviewKind.Trigger;

class ReviewKindTest {

    private static ReviewKind kind(int months, String first) {
        return new ReviewKind("loai", "Loại", Optional.of(months), Optional.of(LocalDate.parse(first)), Trigger.CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-26, 2025-11-26, 2026-05-25, 2026-05-26, 2026-11-25", // on the very day of a review the period before is over
        "2026-05-25, 2025-05-26, 2025-11-25, 2025-11-26, 2026-05-25", // the day before it still runs
        "2026-11-25, 2025-11-26, 2026-05-25, 2026-05-26, 2026-11-25", // before the first review of the calendar
        "2027-01-01, 2026-05-26, 2026-11-25, 2026-11-26, 2027-05-25"})
    void aroundADayLieThePeriodThatEndedAndTheOneThatRuns(String day, String endedFrom, String endedUntil, String runsFrom, String runsUntil) {
        assertThat(kind(6, "2026-11-26").around(LocalDate.parse(day))).containsExactly(new Period(LocalDate.parse(endedFrom), LocalDate.parse(endedUntil)),
                new Period(LocalDate.parse(runsFrom), LocalDate.parse(runsUntil)));
    }

    @Test
    void periodsFollowOneAnotherWithoutAGapEvenFromTheLastDayOfAMonth() {
        ReviewKind kind = kind(1, "2026-08-31");
        Period period = kind.reviewedFrom(LocalDate.of(2025, 1, 1));
        for (int i = 0; i < 40; i++) {
            Period next = kind.reviewedFrom(period.dayAfter().plusDays(1));
            assertThat(next.from()).as("after %s", period).isEqualTo(period.dayAfter());
            assertThat(next.until()).isAfterOrEqualTo(next.from());
            period = next;
        }
    }
}
