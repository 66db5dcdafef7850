package vn.sauro.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Entry;
import vn.sauro.rule.Refusal;

class LedgerTest {

    private static final LocalDate FROM = LocalDate.of(2026, 6, 6);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 7);
    private static final int HOUSEHOLDS = 120;
    private static final Witnesses WITNESSES = new Witnesses("Lê Văn An", "Lê Thị Bình", List.of("Đỗ Văn Cường", "Đỗ Thị Dung", "Mai Văn Hải"),
            List.of("Hộ ông Hùng", "Hộ bà Lan"), "Trịnh Văn Long");

    @Test
    void countsThatAddUpAreTaken() {
        assertThatNoException().isThrownBy(() -> check(ledger(120, 118, 110, 108, 2, new Answers(70, 30, 8), new Answers(60, 40, 8))));
    }

    @Test
    void aSundayIsAsGoodAsAnyOtherDay() {
        assertThat(TODAY.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
        assertThatNoException().isThrownBy(() -> check(on(TODAY)));
    }

    @Test
    void aNameThatWasNotAskedNeedsNoAnswers() {
        assertThatNoException().isThrownBy(() -> check(ledger(120, 118, 110, 108, 2, new Answers(70, 30, 8), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "119|118|110|108|2|70|30|8|households|phải bằng danh sách chủ hộ đã chốt (119 khác 120).",
        "121|118|110|108|2|70|30|8|households|phải bằng danh sách chủ hộ đã chốt (121 khác 120).",
        "120|121|110|108|2|70|30|8|ballotsOut|không được nhiều hơn tổng số hộ (121 > 120).",
        "120|118|119|117|2|79|30|8|ballotsIn|không được nhiều hơn phiếu phát ra (119 > 118).",
        "120|118|110|107|2|69|30|8|valid|cộng với phiếu không hợp lệ phải bằng số phiếu thu về (109 khác 110).",
        "120|118|110|109|2|71|30|8|valid|cộng với phiếu không hợp lệ phải bằng số phiếu thu về (111 khác 110).",
        "120|118|110|108|2|69|30|8|planAgree|cộng với không đồng ý và ý kiến khác phải bằng số phiếu hợp lệ (107 khác 108).",
        "120|118|110|108|2|71|30|8|planAgree|cộng với không đồng ý và ý kiến khác phải bằng số phiếu hợp lệ (109 khác 108).",
        "120|118|110|112|-2|70|34|8|invalid|không được âm (-2).",
        "120|118|110|108|2|-1|101|8|planAgree|không được âm (-1)."})
    void countsThatDoNotAddUpAreRefusedWithTheFigures(int households, int out, int in, int valid, int invalid, int agree, int disagree, int other, String field, String sentence) {
        assertRefused(ledger(households, out, in, valid, invalid, new Answers(agree, disagree, other), new Answers(valid, 0, 0)), field, sentence);
    }

    @ParameterizedTest
    @CsvSource({"120,120,120,120,0", "120,0,0,0,0", "120,120,0,0,0"})
    void everyBoundOfTheCountsIsTaken(int households, int out, int in, int valid, int invalid) {
        assertThatNoException().isThrownBy(() -> check(ledger(households, out, in, valid, invalid, new Answers(valid, 0, 0), new Answers(0, valid, 0))));
    }

    @Test
    void answersOnTheNameMustAddUpToo() {
        assertRefused(ledger(120, 118, 110, 108, 2, new Answers(70, 30, 8), new Answers(60, 40, 9)), "nameAgree",
                "cộng với không đồng ý và ý kiến khác phải bằng số phiếu hợp lệ (109 khác 108).");
    }

    @Test
    void aDayInTheFutureIsRefused() {
        assertRefused(on(LocalDate.of(2026, 6, 8)), "heldOn", "không được ở tương lai (hôm nay là 07/06/2026).");
    }

    @Test
    void aDayOutsideThePostedWindowIsRefused() {
        assertRefused(on(LocalDate.of(2026, 6, 5)), "heldOn", "phải trong thời gian lấy ý kiến đã niêm yết, từ 06/06/2026 đến hết 08/06/2026.");
        assertThatNoException().isThrownBy(() -> check(on(FROM)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> on(LocalDate.of(2026, 6, 9)).check(HOUSEHOLDS, true, FROM, UNTIL, LocalDate.of(2026, 6, 10)));
        assertThatNoException().isThrownBy(() -> on(UNTIL).check(HOUSEHOLDS, true, FROM, UNTIL, LocalDate.of(2026, 6, 10)));
    }

    @Test
    void nobodyHoldsTwoPlaces() {
        Witnesses twice = new Witnesses("Lê Văn An", "Lê Thị Bình", List.of("Đỗ Văn Cường", "lê  văn AN", "Mai Văn Hải"), List.of("Hộ ông Hùng", "Hộ bà Lan"), "Trịnh Văn Long");
        assertRefused(twice, "counter2", "“lê  văn AN” đã được ghi ở vị trí khác; mỗi người chỉ giữ một vị trí.");
        Witnesses decomposed = new Witnesses("Lê Văn Hà", "Lê Thị Bình", List.of("A", "B", "C"), List.of("D", "E"), "Lê Văn Ha\u0300");
        assertRefused(decomposed, "frontRepresentative", "“Lê Văn Ha\u0300” đã được ghi ở vị trí khác; mỗi người chỉ giữ một vị trí.");
    }

    @Test
    void aSpaceThatCannotBeSeenMakesNoOtherPerson() {
        Witnesses twice = new Witnesses("Lê Văn An", "Lê Thị Bình", List.of("A", "B", "C"), List.of("D", "E"), "Lê\u00a0Văn An\u00a0");
        assertRefused(twice, "frontRepresentative", "“Lê\u00a0Văn An\u00a0” đã được ghi ở vị trí khác; mỗi người chỉ giữ một vị trí.");
    }

    @Test
    void aNameIsOneLine() {
        assertRefused(with(List.of("A", "B\nF", "C"), List.of("D", "E")), "counter2", "phải viết trên một dòng.");
    }

    @Test
    void theCountingTeamHasThreeToFivePeopleAndTwoHouseholdsWitness() {
        assertRefused(with(List.of("A", "B"), List.of("D", "E")), "counter3", "ban kiểm phiếu phải có từ 3 đến 5 người (đang có 2).");
        assertRefused(with(List.of("A", "B", "C", "D", "E", "F"), List.of("G", "H")), "counter5", "ban kiểm phiếu phải có từ 3 đến 5 người (đang có 6).");
        assertRefused(with(List.of("A", "B", "C"), List.of("D")), "witness2", "phải có đúng 2 hộ chứng kiến.");
        assertThatNoException().isThrownBy(() -> with(List.of("A", "B", "C", "F", "G"), List.of("D", "E")).check());
    }

    @Test
    void theShareIsOfAllHouseholdsWithFourDecimals() {
        assertThat(ledger(120, 118, 110, 108, 2, new Answers(70, 30, 8), null).count().shareOfHouseholds()).hasToString("0.5833");
    }

    private static Witnesses with(List<String> counters, List<String> households) {
        return new Witnesses("Lê Văn An", "Lê Thị Bình", counters, households, "Trịnh Văn Long");
    }

    private static void assertRefused(Witnesses witnesses, String field, String sentence) {
        assertRefused(() -> witnesses.check(), field, sentence);
    }

    private static void assertRefused(Ledger ledger, String field, String sentence) {
        assertRefused(() -> check(ledger), field, sentence);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String field, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).isEqualTo(sentence);
        });
    }

    private static void check(Ledger ledger) {
        ledger.check(HOUSEHOLDS, ledger.count().plan() != null, FROM, UNTIL, TODAY);
    }

    private static Ledger on(LocalDate day) {
        return ledger(ConsultationForm.BALLOTS, Manner.BALLOTS, day, new Count(120, 118, 110, 108, 2, new Answers(70, 30, 8), new Answers(60, 40, 8)));
    }

    private static Ledger ledger(int households, int out, int in, int valid, int invalid, Answers plan, Answers name) {
        return ledger(ConsultationForm.BALLOTS, Manner.BALLOTS, TODAY, new Count(households, out, in, valid, invalid, plan, name));
    }

    private static Ledger ledger(ConsultationForm form, Manner manner, LocalDate day, Count count) {
        return new Ledger("pa-01", "thon-01", 1, Cluster.WHOLE_HAMLET, form, manner, day, WITNESSES, "01-BB", null, null, count, new Entry("bt", Optional.empty()));
    }

    private static Ledger hands(int present, Answers plan, Answers name) {
        return ledger(ConsultationForm.MEETING, Manner.SHOW_OF_HANDS, TODAY, Count.ofShowOfHands(HOUSEHOLDS, present, plan, name));
    }

    @Test
    void atAShowOfHandsTheAnswersAreNotMoreThanTheHouseholdsPresent() {
        assertThatNoException().isThrownBy(() -> check(hands(100, new Answers(70, 20, 10), new Answers(60, 30, 5))));
        assertRefused(hands(100, new Answers(70, 25, 6), new Answers(60, 30, 5)), "planAgree",
                "cộng với không đồng ý và ý kiến khác không được quá số hộ có mặt (101 > 100).");
        assertRefused(hands(100, new Answers(70, 20, 10), new Answers(60, 40, 1)), "nameAgree",
                "cộng với không đồng ý và ý kiến khác không được quá số hộ có mặt (101 > 100).");
        assertRefused(hands(121, new Answers(70, 20, 10), new Answers(60, 30, 10)), "present", "không được nhiều hơn tổng số hộ (121 > 120).");
    }

    @Test
    void handsAreRaisedAtAMeetingOnly() {
        Count count = Count.ofShowOfHands(HOUSEHOLDS, 100, new Answers(70, 20, 10), new Answers(60, 30, 10));
        assertRefused(ledger(ConsultationForm.BALLOTS, Manner.SHOW_OF_HANDS, TODAY, count), "manner", "giơ tay chỉ dùng khi họp thôn.");
        assertRefused(ledger(ConsultationForm.BOTH, Manner.SHOW_OF_HANDS, TODAY, count), "manner", "giơ tay chỉ dùng khi họp thôn.");
    }

    @Test
    void whereOnlyTheNameIsAskedAgainThePlanIsNotAnsweredAndTheOtherWayRound() {
        Ledger nameOnly = ledger(120, 118, 110, 108, 2, null, new Answers(100, 8, 0));
        assertThatNoException().isThrownBy(() -> nameOnly.check(HOUSEHOLDS, false, FROM, UNTIL, TODAY));
        assertRefused(() -> nameOnly.check(HOUSEHOLDS, true, FROM, UNTIL, TODAY), "planAgree", "không được để trống.");
        Ledger both = ledger(120, 118, 110, 108, 2, new Answers(70, 30, 8), new Answers(100, 8, 0));
        assertRefused(() -> both.check(HOUSEHOLDS, false, FROM, UNTIL, TODAY), "planAgree", "để trống: lần này chỉ hỏi lại tên thôn.");
    }

    @Test
    void whoTookPartWhoKeptSilentAndWhoWasAbsentIsCounted() {
        Count count = new Count(120, 118, 110, 108, 2, new Answers(70, 30, 8), null);
        assertThat(count.silent()).isEqualTo(8);
        assertThat(count.absent()).isEqualTo(2);
        assertThat(count.participation()).hasToString("0.9167");
    }

    @Test
    void clustersAddUpFigureByFigure() {
        Count one = new Count(45, 44, 43, 42, 1, new Answers(30, 10, 2), new Answers(20, 20, 2));
        Count other = new Count(36, 30, 20, 20, 0, new Answers(11, 9, 0), new Answers(20, 0, 0));
        assertThat(one.plus(other)).isEqualTo(new Count(81, 74, 63, 62, 1, new Answers(41, 19, 2), new Answers(40, 20, 2)));
    }
}
