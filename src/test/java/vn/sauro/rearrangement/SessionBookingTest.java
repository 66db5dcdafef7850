package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionBookingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 24);

    private static SessionBooking booking(LocalDate session, LocalDate convocation) {
        return new SessionBooking("Kỳ họp chuyên đề", session, "03-GTT/HĐND", convocation, "Hội trường UBND xã");
    }

    private static void check(SessionBooking booking) {
        booking.check(TODAY, 7, LAST_DAY);
    }

    @Test
    void sevenDaysAfterTheConvocationIsEarlyEnough() {
        assertThatCode(() -> check(booking(TODAY.plusDays(7), TODAY))).doesNotThrowAnyException();
        assertRefused(() -> check(booking(TODAY.plusDays(6), TODAY)), "sessionDate", "7 ngày", "17/06/2026");
    }

    @Test
    void theSessionIsBeforeTheDeadline() {
        assertThatCode(() -> check(booking(LAST_DAY, TODAY))).doesNotThrowAnyException();
        assertRefused(() -> check(booking(LAST_DAY.plusDays(1), TODAY)), "sessionDate", "25/06/2026", "24/06/2026");
    }

    @Test
    void aConvocationOfTomorrowIsRefused() {
        assertRefused(() -> check(booking(LAST_DAY, TODAY.plusDays(1))), "convocationDate", "11/06/2026");
    }

    @Test
    void aSessionIsNotBookedForTodayOrAPastDay() {
        assertRefused(() -> check(booking(TODAY, TODAY.minusDays(20))), "sessionDate", "sau hôm nay");
    }

    @Test
    void aDossierAgreedTheDayBeforeCanStillBeTreated() {
        SessionBooking booking = booking(LAST_DAY, TODAY);
        assertThat(booking.canTreat(LAST_DAY.minusDays(1), 1)).isTrue();
        assertThat(booking.canTreat(LAST_DAY, 1)).isFalse();
    }
}
