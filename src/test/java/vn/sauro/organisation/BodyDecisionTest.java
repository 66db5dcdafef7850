package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BodyDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 3);
    private static final LocalDate OPENED = LocalDate.of(2026, 5, 26);

    private static BodyDecision decision(LocalDate date, int total, int present, int agreeing) {
        return new BodyDecision(BodyDecision.Form.MEETING, "12-KL/ĐU", date, "Thống nhất chủ trương.", total, present, agreeing);
    }

    private static void check(boolean agreed, BodyDecision decision) {
        decision.check(agreed, TODAY, OPENED, "ngày mở đợt sắp xếp");
    }

    @Test
    void moreThanHalfOfAllMembersAgree() {
        assertThatCode(() -> check(true, decision(TODAY, 10, 6, 6))).doesNotThrowAnyException();
        assertThatCode(() -> check(true, decision(OPENED, 11, 6, 6))).doesNotThrowAnyException();
    }

    @Test
    void halfOfAllMembersIsNotAnAgreement() {
        assertRefused(() -> check(true, decision(TODAY, 10, 10, 5)), "membersAgreeing", "5/10", "trên một nửa");
    }

    @Test
    void aReturnNeedsNoMajority() {
        assertThatCode(() -> check(false, decision(TODAY, 10, 10, 0))).doesNotThrowAnyException();
    }

    @Test
    void moreAgreeingThanPresentOrPresentThanMembersIsRefused() {
        assertRefused(() -> check(true, decision(TODAY, 10, 8, 9)), "membersAgreeing", "9", "8");
        assertRefused(() -> check(true, decision(TODAY, 10, 11, 9)), "membersPresent", "11", "10");
        assertRefused(() -> check(false, decision(TODAY, 0, 0, 0)), "membersTotal");
    }

    @Test
    void aDocumentOfTomorrowOrOfTheDayBeforeIsRefused() {
        assertRefused(() -> check(true, decision(TODAY.plusDays(1), 10, 8, 8)), "documentDate", "04/06/2026", "03/06/2026");
        assertRefused(() -> check(true, decision(OPENED.minusDays(1), 10, 8, 8)), "documentDate", "ngày mở đợt sắp xếp", "26/05/2026");
    }
}
