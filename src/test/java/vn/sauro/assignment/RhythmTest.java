package vn.sauro.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.assignment.Timing.Rhythm;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,2026-06-01,2026-06-07", "WEEKLY,2026-06-07,2026-06-07", "WEEKLY,2026-06-08,2026-06-14",
        "MONTHLY,2026-02-01,2026-02-28", "MONTHLY,2026-02-28,2026-02-28", "MONTHLY,2028-02-28,2028-02-29",
        "QUARTERLY,2026-01-01,2026-03-31", "QUARTERLY,2026-05-15,2026-06-30", "QUARTERLY,2026-09-30,2026-09-30", "QUARTERLY,2026-12-31,2026-12-31"})
    void aPeriodEndsWithTheCalendarsWeekMonthOrQuarter(Rhythm rhythm, LocalDate day, LocalDate end) {
        assertThat(rhythm.periodEnd(day)).isEqualTo(end);
    }
}
