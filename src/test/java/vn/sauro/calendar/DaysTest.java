package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void theLastDayBeforeMidnightInHanoiIsTheDayBefore() {
        assertThat(Days.lastBefore(Instant.parse("2026-06-24T17:00:00Z"))).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(Days.of(Instant.parse("2026-06-24T17:00:00Z"))).isEqualTo(LocalDate.of(2026, 6, 25));
    }

    @Test
    void aDayEndsAtTheMidnightThatFollowsIt() {
        assertThat(Days.end(LocalDate.of(2026, 6, 24))).isEqualTo(Instant.parse("2026-06-24T17:00:00Z"));
    }
}
