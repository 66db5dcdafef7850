package vn.sauro.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Entry;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.TestDatabase;

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
    private JdbcClient jdbc;
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
        return consultations.post(new Posting(SCHEME, "dot-mot", Map.of("thon-01", whole(96), "thon-02", whole(101)), postedOn, places, HELD, HELD.plusDays(1),
                LocalDate.of(2026, 6, 25), 2, Gate.EACH_HAMLET, "ct.ubnd"));
    }

    private static Ledger ledger(String hamlet, int round, int households, int planAgree, Integer nameAgree) {
        Answers name = nameAgree == null ? null : new Answers(nameAgree, households - nameAgree, 0);
        Count count = new Count(households, households, households, households, 0, new Answers(planAgree, households - planAgree, 0), name);
        return new Ledger(SCHEME, hamlet, round, Cluster.WHOLE_HAMLET, ConsultationForm.BOTH, Manner.BALLOTS, HELD, WITNESSES, "01-BB", null,
                "Giữ nhà văn hóa cũ", count, new Entry("bt.thon01", Optional.empty()));
    }

    private static List<Cluster> whole(int households) {
        return List.of(new Cluster(Cluster.WHOLE_HAMLET, "Cả thôn", households));
    }

    private Optional<Ledger> kept(String hamlet, int round) {
        return consultations.ledger(SCHEME, hamlet, round, Cluster.WHOLE_HAMLET);
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
        assertThat(consultations.hamlet(SCHEME, "thon-01", 1).households()).isEqualTo(96);
        assertThat(consultations.clusters(SCHEME, "thon-02", 1)).isEqualTo(whole(101));
        Round round = consultations.rounds(SCHEME).get(0);
        assertThat(round).usingRecursiveComparison().ignoringFields("hamlets")
                .isEqualTo(new Round(1, POSTED, "Nhà văn hóa thôn", HELD, HELD.plusDays(1), Gate.EACH_HAMLET, true, null, Optional.empty(), List.of()));
        assertThat(round.hamlets()).extracting(HamletCount::hamletCode, HamletCount::complete).containsExactly(tuple("thon-01", false), tuple("thon-02", false));
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
                .containsExactly(tuple(1, ConsultationOutcome.SECOND_ROUND), tuple(2, null));
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
        assertThat(kept("thon-02", 1)).contains(asked);
        assertThat(kept("thon-01", 1)).contains(notAsked);
        assertThat(consultations.rounds(SCHEME).get(0).hamlets()).containsExactly(new HamletCount("thon-01", 96, List.of(notAsked), true, null),
                new HamletCount("thon-02", 101, List.of(asked), true, null));
    }

    @Test
    void aSecondLedgerOfTheSameHamletAndRoundIsRefusedAndTheFirstStays() {
        post();
        Ledger first = ledger("thon-01", 1, 96, 49, 49);
        consultations.record(first);
        assertRefused(() -> consultations.record(ledger("thon-01", 1, 96, 96, 96)), null, "Kết quả lấy ý kiến này, lần 1, đã được nhập trước đó.");
        assertThat(kept("thon-01", 1)).contains(first);
    }

    @Test
    void ofTwoLedgersEnteredAtTheSameMomentTheLaterIsRefusedInWords() {
        post();
        Ledger first = ledger("thon-01", 1, 96, 49, 49);
        assertRefused(whileWaiting(() -> consultations.record(first), () -> consultations.record(ledger("thon-01", 1, 96, 96, 96))), null,
                "Kết quả lấy ý kiến này, lần 1, đã được nhập trước đó.");
        assertThat(kept("thon-01", 1)).contains(first);
    }

    /** The second act begins while the first one's transaction is open, which ends only when the second has come as far as it can; how the second ended. */
    private org.assertj.core.api.ThrowableAssert.ThrowingCallable whileWaiting(Runnable first, Runnable second) {
        CompletableFuture<Void> other = transactions.execute(status -> {
            first.run();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(second);
            await().pollInSameThread().until(() -> TestDatabase.somebodyWaitsForThisTransaction(jdbc) || begun.isDone());
            return begun;
        });
        return () -> {
            try {
                other.join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        };
    }

    @Test
    void ofTwoPostingsOfTheSecondRoundAtTheSameMomentTheLaterIsRefusedInWords() {
        consultations.conclude(SCHEME, post(), ConsultationOutcome.SECOND_ROUND);
        assertRefused(whileWaiting(this::post, () -> post(POSTED, "Nơi khác")), null,
                "Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
        assertThat(consultations.rounds(SCHEME)).hasSize(2).extracting(Round::places).containsOnly("Nhà văn hóa thôn");
    }

    @Test
    void aRefusedLedgerLeavesNothing() {
        post();
        assertRefused(() -> consultations.record(ledger("thon-01", 1, 97, 49, 49)), "households", "phải bằng danh sách chủ hộ đã chốt (97 khác 96).");
        assertThat(kept("thon-01", 1)).isEmpty();
    }

    @Test
    void aRoundIsNotSummedUpBeforeEveryHamletIsDecided() {
        post();
        counted("thon-01", 1, 96, 49, 49, HamletOutcome.PASSED);
        assertThatIllegalStateException().isThrownBy(() -> consultations.sumUp(SCHEME, 1));
        consultations.record(ledger("thon-02", 1, 101, 60, 60));
        assertThatIllegalStateException().isThrownBy(() -> consultations.sumUp(SCHEME, 1));
        consultations.recordHamletOutcome(SCHEME, "thon-02", 1, HamletOutcome.PASSED);
        assertThat(consultations.sumUp(SCHEME, 1)).isEqualTo(new RoundResult(true, true, true, true));
    }

    /** 197 households: 98 agreeing fail, 99 pass. */
    @ParameterizedTest
    @CsvSource({"48,50,99,false", "48,51,99,true", "49,51,98,false", "96,101,,true", "48,50,,false"})
    void theWholeAreaPassesWithMoreThanHalfOfAllItsHouseholdsOnBothQuestions(int planFirst, int planSecond, Integer names, boolean passes) {
        post();
        counted("thon-01", 1, 96, planFirst, names == null ? null : 40, HamletOutcome.PLAN_FAILED);
        counted("thon-02", 1, 101, planSecond, names == null ? null : names - 40, HamletOutcome.PASSED);
        assertThat(consultations.sumUp(SCHEME, 1).wholeAreaPassed()).isEqualTo(passes);
    }

    @Test
    void exactlyHalfOfAllHouseholdsIsNotMoreThanHalf() {
        consultations.post(new Posting(SCHEME, "dot-mot", Map.of("thon-01", whole(96)), POSTED, "Nhà văn hóa thôn", HELD, HELD, LocalDate.of(2026, 6, 25), 2, Gate.EACH_HAMLET, "ct.ubnd"));
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
        assertThat(kept.hamlets()).extracting(HamletCount::outcome).containsExactly(HamletOutcome.NAME_FAILED, null);
        assertThatIllegalStateException().isThrownBy(() -> consultations.recordHamletOutcome(SCHEME, "thon-02", round, HamletOutcome.PASSED));
        assertThatIllegalStateException().isThrownBy(() -> consultations.conclude(SCHEME, 2, ConsultationOutcome.PASSED));
    }

    private static Ledger ofCluster(String cluster, int households, int planAgree) {
        Count count = new Count(households, households, households, households, 0, new Answers(planAgree, households - planAgree, 0),
                new Answers(households, 0, 0));
        return new Ledger(SCHEME, "thon-09", 1, cluster, ConsultationForm.MEETING, Manner.BALLOTS, HELD, WITNESSES, "01-BB", null, null, count,
                new Entry("bt.thon09", Optional.empty()));
    }

    @Test
    void aHamletAsksInClustersWhoseCountsAreSummedUpInAnyOrder() {
        List<Cluster> clusters = List.of(new Cluster("cum-1", "Cụm 1", 45), new Cluster("cum-2", "Cụm 2", 40), new Cluster("cum-3", "Cụm 3", 36));
        consultations.post(new Posting(SCHEME, "dot-mot", Map.of("thon-09", clusters), POSTED, "Nhà văn hóa thôn", HELD, HELD.plusDays(1),
                LocalDate.of(2026, 6, 25), 2, Gate.EACH_HAMLET, "ct.ubnd"));
        consultations.record(ofCluster("cum-3", 36, 36));
        consultations.record(ofCluster("cum-1", 45, 0));
        assertThat(consultations.hamlet(SCHEME, "thon-09", 1).complete()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> consultations.recordHamletOutcome(SCHEME, "thon-09", 1, HamletOutcome.PASSED));
        consultations.record(ofCluster("cum-2", 40, 25));
        HamletCount hamlet = consultations.hamlet(SCHEME, "thon-09", 1);
        assertThat(hamlet.complete()).isTrue();
        assertThat(hamlet.total()).isEqualTo(new Count(121, 121, 121, 121, 0, new Answers(61, 60, 0), new Answers(121, 0, 0)));
        assertThat(hamlet.total().planPassed()).isTrue();
    }

    @Test
    void aCorrectedLedgerCountsAndTheOneBeforeStaysWithTheReason() {
        post();
        consultations.record(ledger("thon-01", 1, 96, 49, 49));
        Ledger corrected = ledger("thon-01", 1, 96, 48, 49);
        consultations.correct(corrected, "Đọc nhầm một phiếu");
        assertThat(kept("thon-01", 1)).contains(corrected);
        assertThat(jdbc.sql("select plan_agree, correction_reason from ledger where hamlet_code = 'thon-01' order by version")
                .query((row, number) -> row.getInt(1) + " " + row.getString(2)).list()).containsExactly("49 null", "48 Đọc nhầm một phiếu");
        assertRefused(() -> consultations.correct(ledger("thon-02", 1, 101, 60, 60), "Chưa có gì để sửa"), null,
                "Kết quả lấy ý kiến này chưa được nhập nên chưa thể đính chính.");
    }

    @Test
    void theSecondRoundAsksAboutTheNameAloneWhereOnlyNamesFailed() {
        consultations.conclude(SCHEME, post(), ConsultationOutcome.SECOND_ROUND_FOR_NAME);
        assertThat(post()).isEqualTo(2);
        assertThat(consultations.round(SCHEME, 2).asksPlan()).isFalse();
        assertRefused(() -> consultations.record(ledger("thon-01", 2, 96, 49, 49)), "planAgree", "để trống: lần này chỉ hỏi lại tên thôn.");
    }

    @Test
    void aRoundThatPassedIsAskedAgainOnlyWhenItIsReopenedAndOnlyOnce() {
        consultations.conclude(SCHEME, post(), ConsultationOutcome.PASSED);
        consultations.reopen(SCHEME, "Danh sách chủ hộ chưa đúng");
        assertThat(post()).isEqualTo(2);
        assertThat(consultations.round(SCHEME, 2).asksPlan()).isTrue();
        assertRefused(() -> consultations.reopen(SCHEME, "Lần nữa"), null, "Phương án này đã được lấy ý kiến đủ hai lần; không lấy ý kiến lần nữa.");
    }
}
