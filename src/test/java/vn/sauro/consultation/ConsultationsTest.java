package vn.sauro.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;

/** What the tables keep of rounds and ledgers, on both databases. */
@EngineTest
class ConsultationsTest {

    private static final String SCHEME = "pa-01";
    private static final LocalDate POSTED = LocalDate.of(2026, 5, 27);
    private static final LocalDate HELD = LocalDate.of(2026, 5, 30);
    private static final Witnesses WITNESSES = new Witnesses("Lê Văn An", "Lê Thị Bình", List.of("Đỗ Văn Cường", "Đỗ Thị Dung", "Mai Văn Hải", "Mai Thị Huệ"),
            List.of("Hộ ông Hùng", "Hộ bà Lan"), "Trịnh Văn Long");

    @Autowired
    private Consultations consultations;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void theDayAfterTheAsking() {
        clock.advanceTo(OffsetDateTime.parse("2026-06-01T08:00:00+07:00").toInstant());
    }

    private int post() {
        return post(POSTED, "Nhà văn hóa thôn");
    }

    private int post(LocalDate postedOn, String places) {
        return consultations.post(new Posting(SCHEME, "dot-mot", Map.of("thon-01", 96, "thon-02", 101), postedOn, places, HELD, HELD.plusDays(1),
                LocalDate.of(2026, 6, 25), 2, "ct.ubnd"));
    }

    private static Ledger ledger(String hamlet, int round, int households, int planAgree, Integer nameAgree) {
        Answers name = nameAgree == null ? null : new Answers(nameAgree, households - nameAgree, 0);
        return new Ledger(SCHEME, hamlet, round, ConsultationForm.BOTH, HELD, WITNESSES, "01-BB", null, "Giữ nhà văn hóa cũ", households, households, households,
                households, 0, new Answers(planAgree, households - planAgree, 0), name, "bt.thon01");
    }

    private void counted(String hamlet, int round, int households, int planAgree, Integer nameAgree, HamletOutcome outcome) {
        consultations.record(ledger(hamlet, round, households, planAgree, nameAgree));
        consultations.recordHamletOutcome(SCHEME, hamlet, round, outcome);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String field, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void theFirstPostingOpensRoundOneAndClosesTheLists() {
        assertThat(consultations.currentRound(SCHEME)).isZero();
        assertThat(post()).isEqualTo(1);
        assertThat(consultations.currentRound(SCHEME)).isEqualTo(1);
        assertThat(consultations.closedHouseholds(SCHEME, "thon-01", 1)).isEqualTo(96);
        assertThat(consultations.closedHouseholds(SCHEME, "thon-02", 1)).isEqualTo(101);
        assertThat(consultations.rounds(SCHEME)).containsExactly(new Round(1, POSTED, "Nhà văn hóa thôn", HELD, HELD.plusDays(1), null, List.of()));
    }

    @Test
    void aPostingWhileARoundRunsIsRefusedAndTheFirstStays() {
        post();
        assertRefused(this::post, null, "Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
        assertThat(consultations.rounds(SCHEME)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ConsultationOutcome.class, names = {"PASSED", "REJECTED"})
    void aRoundThatIsDecidedForGoodIsNotPostedAgain(ConsultationOutcome outcome) {
        consultations.conclude(SCHEME, post(), outcome);
        assertRefused(this::post, null, "Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
    }

    @Test
    void aSecondRoundIsPostedOnceAndThereIsNoThird() {
        consultations.conclude(SCHEME, post(), ConsultationOutcome.SECOND_ROUND);
        assertThat(post()).isEqualTo(2);
        assertThat(consultations.rounds(SCHEME)).extracting(Round::number, Round::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, ConsultationOutcome.SECOND_ROUND), org.assertj.core.groups.Tuple.tuple(2, null));
        consultations.conclude(SCHEME, 2, ConsultationOutcome.SECOND_ROUND);
        assertRefused(this::post, null, "Phương án này đã được lấy ý kiến đủ hai lần; không niêm yết lần nữa.");
    }

    @Test
    void whatIsRecordedIsReadBackAsItWasEntered() {
        post();
        Ledger asked = ledger("thon-02", 1, 101, 60, 51);
        Ledger notAsked = ledger("thon-01", 1, 96, 49, null);
        consultations.record(asked);
        consultations.record(notAsked);
        assertThat(consultations.ledger(SCHEME, "thon-02", 1)).contains(asked);
        assertThat(consultations.ledger(SCHEME, "thon-01", 1)).contains(notAsked);
        assertThat(consultations.ledger(SCHEME, "thon-01", 2)).isEmpty();
        assertThat(consultations.rounds(SCHEME).get(0).hamlets()).containsExactly(new CountedHamlet(notAsked, null), new CountedHamlet(asked, null));
    }

    @Test
    void aSecondLedgerOfTheSameHamletAndRoundIsRefusedAndTheFirstStays() {
        post();
        Ledger first = ledger("thon-01", 1, 96, 49, 49);
        consultations.record(first);
        assertRefused(() -> consultations.record(ledger("thon-01", 1, 96, 96, 96)), null, "Kết quả lấy ý kiến của thôn này, lần 1, đã được nhập trước đó.");
        assertThat(consultations.ledger(SCHEME, "thon-01", 1)).contains(first);
    }

    @Test
    void ofTwoLedgersEnteredAtTheSameMomentTheLaterIsRefusedInWords() throws Exception {
        post();
        Ledger first = ledger("thon-01", 1, 96, 49, 49);
        CountDownLatch recorded = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            consultations.record(first);
            recorded.countDown();
            pause();
        }));
        recorded.await();
        assertRefused(() -> consultations.record(ledger("thon-01", 1, 96, 96, 96)), null, "Kết quả lấy ý kiến của thôn này, lần 1, đã được nhập trước đó.");
        slow.get();
        assertThat(consultations.ledger(SCHEME, "thon-01", 1)).contains(first);
    }

    /** Long enough for the other one to come to the lock. */
    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ofTwoPostingsOfTheSecondRoundAtTheSameMomentTheLaterIsRefusedInWords() throws Exception {
        consultations.conclude(SCHEME, post(), ConsultationOutcome.SECOND_ROUND);
        CountDownLatch posted = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            post();
            posted.countDown();
            pause();
        }));
        posted.await();
        assertRefused(() -> post(POSTED, "Nơi khác"), null, "Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
        slow.get();
        assertThat(consultations.rounds(SCHEME)).hasSize(2).extracting(Round::places).containsOnly("Nhà văn hóa thôn");
    }

    @Test
    void aRefusedLedgerLeavesNothing() {
        post();
        assertRefused(() -> consultations.record(ledger("thon-01", 1, 97, 49, 49)), "households", "phải bằng danh sách chủ hộ đã chốt (97 khác 96).");
        assertThat(consultations.ledger(SCHEME, "thon-01", 1)).isEmpty();
    }

    @Test
    void aRoundIsNotSummedUpBeforeEveryHamletIsDecided() {
        post();
        counted("thon-01", 1, 96, 49, 49, HamletOutcome.PASSED);
        assertThatIllegalStateException().isThrownBy(() -> consultations.sumUp(SCHEME, 1));
        consultations.record(ledger("thon-02", 1, 101, 60, 60));
        assertThatIllegalStateException().isThrownBy(() -> consultations.sumUp(SCHEME, 1));
        consultations.recordHamletOutcome(SCHEME, "thon-02", 1, HamletOutcome.PASSED);
        assertThat(consultations.sumUp(SCHEME, 1)).isEqualTo(new RoundResult(true, true));
    }

    /** 197 households: 98 agreeing fail, 99 pass. */
    @ParameterizedTest
    @CsvSource({"48,50,99,false", "48,51,99,true", "49,51,98,false", "96,101,,true", "48,50,,false"})
    void theWholeAreaPassesWithMoreThanHalfOfAllItsHouseholdsOnBothQuestions(int planFirst, int planSecond, Integer names, boolean passes) {
        post();
        counted("thon-01", 1, 96, planFirst, names == null ? null : 40, HamletOutcome.PLAN_FAILED);
        counted("thon-02", 1, 101, planSecond, names == null ? null : names - 40, HamletOutcome.PASSED);
        assertThat(consultations.sumUp(SCHEME, 1)).isEqualTo(new RoundResult(false, passes));
    }

    @Test
    void exactlyHalfOfAllHouseholdsIsNotMoreThanHalf() {
        consultations.post(new Posting(SCHEME, "dot-mot", Map.of("thon-01", 96), POSTED, "Nhà văn hóa thôn", HELD, HELD, LocalDate.of(2026, 6, 25), 2, "ct.ubnd"));
        counted("thon-01", 1, 96, 48, 96, HamletOutcome.PLAN_FAILED);
        assertThat(consultations.sumUp(SCHEME, 1).wholeAreaPassed()).isFalse();
    }

    @Test
    void anOutcomeToldTwiceIsKeptOnceAndOneOfNothingIsAnError() {
        int round = post();
        counted("thon-01", round, 96, 49, 40, HamletOutcome.NAME_FAILED);
        consultations.recordHamletOutcome(SCHEME, "thon-01", round, HamletOutcome.NAME_FAILED);
        consultations.conclude(SCHEME, round, ConsultationOutcome.SECOND_ROUND);
        consultations.conclude(SCHEME, round, ConsultationOutcome.SECOND_ROUND);
        Round kept = consultations.rounds(SCHEME).get(0);
        assertThat(kept.outcome()).isEqualTo(ConsultationOutcome.SECOND_ROUND);
        assertThat(kept.hamlets()).singleElement().extracting(CountedHamlet::outcome).isEqualTo(HamletOutcome.NAME_FAILED);
        assertThatIllegalStateException().isThrownBy(() -> consultations.recordHamletOutcome(SCHEME, "thon-02", round, HamletOutcome.PASSED));
        assertThatIllegalStateException().isThrownBy(() -> consultations.conclude(SCHEME, 2, ConsultationOutcome.PASSED));
    }
}
