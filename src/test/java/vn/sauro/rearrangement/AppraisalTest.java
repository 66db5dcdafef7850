package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.rearrangement.RefusalAssert.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AppraisalTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 6, 17);
    private static final LocalDate SESSION = LocalDate.of(2026, 6, 22);
    private static final SessionBooking BOOKING = new SessionBooking("Kỳ họp", SESSION, "03-GTT/HĐND", LocalDate.of(2026, 6, 10), "Hội trường");

    private static void check(LocalDate appraisedOn, LocalDate today, boolean reachable) {
        new Appraisal("02/BC-BPC", appraisedOn, "Đủ điều kiện trình.", true).check(today, SUBMITTED, BOOKING, reachable, 1);
    }

    @Test
    void theAppraisalIsBeforeTheSession() {
        assertThatCode(() -> check(SESSION.minusDays(1), SESSION.minusDays(1), true)).doesNotThrowAnyException();
        assertRefused(() -> check(SESSION, SESSION, true), "appraisalDate", "22/06/2026", "1 ngày");
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
