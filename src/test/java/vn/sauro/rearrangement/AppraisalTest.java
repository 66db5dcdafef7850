package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AppraisalTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 6, 17);
    private static final LocalDate SESSION = LocalDate.of(2026, 6, 22);
    private static final SessionBooking BOOKING = new SessionBooking("Kỳ họp", SESSION, "03-GTT/HĐND", LocalDate.of(2026, 6, 10), "Hội trường");

    private static void check(LocalDate appraisedOn, LocalDate today, boolean reachable) {
        check(true, appraisedOn, today, reachable, false);
    }

    private static void check(boolean accepted, LocalDate appraisedOn, LocalDate today, boolean reachable, boolean laterSession) {
        new Appraisal("02/BC-BPC", appraisedOn, "Thẩm tra.", accepted).check(today, SUBMITTED, BOOKING, reachable, 1, laterSession);
    }

    @Test
    void theAppraisalIsBeforeTheSession() {
        assertThatCode(() -> check(SESSION.minusDays(1), SESSION.minusDays(1), true)).doesNotThrowAnyException();
        assertRefused(() -> check(SESSION, SESSION, true), "appraisalDate", "22/06/2026", "1 ngày", "Trình tại kỳ họp sau");
    }

    @Test
    void anAppraisalThatMissesTheSessionIsTakenWhenItSaysSo() {
        assertThatCode(() -> check(true, SESSION, SESSION, true, true)).doesNotThrowAnyException();
    }

    @Test
    void aDraftThatGoesBackIsAppraisedOnAnyDay() {
        assertThatCode(() -> check(false, SESSION, SESSION, true, false)).doesNotThrowAnyException();
    }

    @Test
    void theAppraisalIsNotBeforeTheSubmissionNorInTheFuture() {
        assertThatCode(() -> check(SUBMITTED, SUBMITTED, true)).doesNotThrowAnyException();
        assertRefused(() -> check(SUBMITTED.minusDays(1), SUBMITTED, true), "appraisalDate", "ngày tờ trình");
        assertRefused(() -> check(SUBMITTED.plusDays(1), SUBMITTED, true), "appraisalDate", "hôm nay");
    }

    @Test
    void aSessionTheDossierMissedDoesNotBind() {
        assertThatCode(() -> check(SESSION.plusDays(1), SESSION.plusDays(1), false)).doesNotThrowAnyException();
    }
}
