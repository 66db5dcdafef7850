package vn.sauro.rating.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.sauro.rating.Level.HOAN_THANH;
import static vn.sauro.rating.Level.KHONG_HOAN_THANH;
import static vn.sauro.rating.Level.TOT;
import static vn.sauro.rating.Level.XUAT_SAC;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.engine.ChangedModels;
import vn.sauro.rating.CapNotice;
import vn.sauro.rating.Conclusion;
import vn.sauro.rating.Level;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.Rating;
import vn.sauro.rating.RatingLine;
import vn.sauro.rating.Ratings;
import vn.sauro.rating.UnitRecord;
import vn.sauro.rating.Work;
import vn.sauro.testing.EngineTest;

/** Units rated in a cycle: by the tables the cycle began with, capped by groups, concluded by BTV. */
@EngineTest
class RatingsTest {

    private static final String CYCLE = "so-ket-2026";
    private static final String ACTOR = "cv.vpdu";
    private static final String GROUP = "Chi bộ thôn";

    @Autowired
    private Ratings ratings;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ApplicationContext context;

    private static Work work(int late, int excused) {
        return new Work("v1", "Tuyên truyền đến từng hộ dân", 100, 100, 100, 2, late, excused, 0, 0, true, true);
    }

    private static UnitRecord record(String unit, Work... works) {
        return new UnitRecord(unit, GROUP, Optional.empty(), Optional.of(new BigDecimal(27)), List.of(works), false, true, true, Optional.empty());
    }

    /** As a cycle does for a unit; nothing of it runs before the job is executed. */
    private ProcessInstance ask(String cycle, String unit, String businessKey) {
        return engine.getRuntimeService().startProcessInstanceByKey("rating-proposal", businessKey,
                Map.of(RatingVariables.CYCLE_CODE, cycle, RatingVariables.UNIT_CODE, unit));
    }

    private void work(ProcessInstance instance) {
        for (int job = 0; job < 2; job++) {
            engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).singleResult().getId());
        }
    }

    private Rating rate(String cycle, UnitRecord record) {
        ratings.take(cycle, record);
        work(ask(cycle, record.unit(), cycle + ":" + record.unit()));
        return ratings.of(cycle).stream().filter(rating -> rating.unit().equals(record.unit())).findFirst().orElseThrow();
    }

    private void propose(String unit, Level level) {
        ratings.take(CYCLE, record(unit, work(0, 0)));
        ratings.propose(CYCLE, unit, new Proposal(new BigDecimal("27.00"), new BigDecimal("70.00"), level, List.of("Mọi việc đã hoàn thành.")));
    }

    private Rating rating(String unit) {
        return ratings.of(CYCLE).stream().filter(rating -> rating.unit().equals(unit)).findFirst().orElseThrow();
    }

    private static Conclusion conclusion(String unit, Level level, Level head, String reason) {
        return new Conclusion(unit, level, head, Optional.ofNullable(reason));
    }

    @Test
    void sameFiguresGiveSameLevelAndReasonsAndOnlyAnAcceptedCauseSparesALateUnit() {
        Rating first = rate(CYCLE, record("chibo-thon-1", work(0, 0)));
        Rating same = rate(CYCLE, record("chibo-thon-2", work(0, 0)));
        Rating excused = rate(CYCLE, record("chibo-thon-3", work(1, 1)));
        Rating late = rate(CYCLE, record("chibo-thon-4", work(1, 0)));
        assertThat(same.proposal()).isEqualTo(first.proposal()).get().extracting(Proposal::level).isEqualTo(XUAT_SAC);
        assertThat(excused.proposal()).isEqualTo(first.proposal());
        assertThat(late.level()).contains(KHONG_HOAN_THANH);
        assertThat(late.works().get(0).score()).isEqualByComparingTo("91.67");
        assertThat(late.proposal().get().reasons()).contains("Không đạt Hoàn thành nhiệm vụ: tỷ lệ việc chậm vượt mức cho phép.");

        RatingLine line = ratings.lines(CYCLE).get(3);
        assertThat(line).isEqualTo(new RatingLine("chibo-thon-4", GROUP, new BigDecimal("27.00"), new BigDecimal("64.17"), false, true, new BigDecimal("1.0000"),
                new BigDecimal("1.0000"), false, true, true, KHONG_HOAN_THANH, late.proposal().get().reasons(), null, false));
    }

    @Test
    void cockpitShowsInputsRowsAndOutputsOfEveryDecisionOfARating() {
        rate(CYCLE, record("chibo-thon-1", work(1, 0)));
        HistoryService history = engine.getHistoryService();
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(CYCLE + ":chibo-thon-1").singleResult().getId();
        HistoricDecisionInstance rating = history.createHistoricDecisionInstanceQuery().processInstanceId(instance).decisionDefinitionKey("unit-rating").includeInputs().includeOutputs().singleResult();
        assertThat(rating.getActivityId()).isEqualTo("businessRuleTask_rateUnit");
        assertThat(rating.getOutputs()).extracting(output -> output.getVariableName() + " " + output.getTypeName()).contains("level string", "general double", "results double",
                "reasonLines string");
        HistoricDecisionInstance level = history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("unit-level").rootDecisionInstanceId(rating.getId()).includeInputs()
                .includeOutputs().singleResult();
        assertThat(level.getInputs()).extracting(input -> input.getClauseName() + " = " + input.getValue()).contains("Mọi việc đúng tiến độ = false", "Việc chậm trong tỷ lệ = false");
        assertThat(level.getOutputs()).singleElement().satisfies(output -> {
            assertThat(output.getValue()).isEqualTo("KHONG_HOAN_THANH");
            assertThat(output.getRuleId()).isEqualTo("rule_unit_level_5");
        });
        assertThat(history.createHistoricDecisionInstanceQuery().rootDecisionInstanceId(rating.getId()).list()).hasSize(9);
    }

    @Test
    void aChangedTableCountsForWhatBeginsThenAndARunningCycleKeepsItsOwn(@TempDir Path folder) throws IOException {
        UnitRecord record = record("ubnd", new Work("v1", "Việc", 100, 100, 100, 1, 1, 0, 0, 0, true, false), new Work("v2", "Việc", 100, 100, 100, 1, 0, 0, 0, 0, true, false));
        ProcessInstance running = ask(CYCLE, "ubnd", CYCLE);
        try (ChangedModels models = new ChangedModels(folder, context)) {
            models.change("processes/unit-rating.dmn", "&lt;= 0.2", "&lt;= 0.5").change("processes/unit-rating.dmn", "&gt; 0.2", "&gt; 0.5")
                    .change("processes/unit-rating.dmn", "progress * (100 - 25 *", "progress * (100 - 100 *").deploy();
            ProcessInstance next = ask("so-ket-2027", "ubnd", "so-ket-2027");
            ratings.take(CYCLE, record);
            ratings.take("so-ket-2027", record);
            work(running);
            work(next);
            assertThat(ratings.of(CYCLE).get(0).works().get(0).score()).isEqualByComparingTo("91.67");
            assertThat(ratings.of(CYCLE).get(0).level()).contains(KHONG_HOAN_THANH);
            assertThat(ratings.of("so-ket-2027").get(0).works().get(0).score()).isEqualByComparingTo("66.67");
            assertThat(ratings.of("so-ket-2027").get(0).level()).contains(HOAN_THANH);
        }
    }

    @Test
    void takenAgainTheSameRecordChangesNothingAnotherOneAsksAnewAndAfterTheConclusionNoneCounts() {
        Rating rated = rate(CYCLE, record("ubnd", work(0, 0)));
        ratings.take(CYCLE, record("ubnd", work(0, 0)));
        assertThat(rating("ubnd")).isEqualTo(rated);
        ratings.take(CYCLE, record("ubnd", work(1, 0)));
        assertThat(rating("ubnd").proposal()).isEmpty();
        assertThat(rating("ubnd").works()).singleElement().extracting(scored -> scored.work().lateDeliveries()).isEqualTo(1);
        Rating again = rate(CYCLE, record("ubnd", work(1, 0)));
        ratings.conclude(CYCLE, List.of(), ACTOR);
        rate(CYCLE, record("ubnd", work(0, 0)));
        assertThat(rating("ubnd").figures()).isEqualTo(again.figures());
        assertThat(rating("ubnd").proposal()).isEqualTo(again.proposal());
    }

    @Test
    void theCapPicksNobodyAndBtvDecidesWithAReasonWhoIsExcellent() {
        IntStream.rangeClosed(1, 8).forEach(number -> propose("chibo-thon-" + number, number <= 3 ? XUAT_SAC : TOT));
        propose("chibo-thon-9", HOAN_THANH);
        List<String> proposed = List.of("chibo-thon-1", "chibo-thon-2", "chibo-thon-3");
        for (int time = 0; time < 2; time++) {
            CapNotice notice = ratings.caps(CYCLE).get(0);
            assertThat(notice.proposed()).isEqualTo(proposed);
            assertThat(notice.allowed()).isEqualTo(1);
            assertThat(notice.sentence()).isEqualTo("Nhóm Chi bộ thôn: 9 đơn vị, 3 đơn vị được đề xuất Xuất sắc, theo tỷ lệ nhiều nhất 1 đơn vị. "
                    + "Đề nghị Ban Thường vụ kết luận đơn vị nào Xuất sắc, kèm lý do với đơn vị không được.");
            assertThat(ratings.of(CYCLE)).filteredOn(Rating::overCap).extracting(Rating::unit).isEqualTo(proposed);
            assertThat(ratings.of(CYCLE)).filteredOn(rating -> rating.level().get() == XUAT_SAC).as("none was picked").hasSize(3);
        }

        Conclusion best = conclusion("chibo-thon-2", XUAT_SAC, XUAT_SAC, null);
        Conclusion lowered = conclusion("chibo-thon-1", TOT, TOT, "Kết quả chuyển đổi số thấp hơn");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(), ACTOR), "level", "Ban Thường vụ phải kết luận từng đơn vị");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(best, lowered), ACTOR), "level", "của chibo-thon-3 chưa có");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(best, lowered, conclusion("chibo-thon-3", XUAT_SAC, TOT, null)), ACTOR), "level", "Xuất sắc được ghi cho 2 đơn vị",
                "chỉ cho phép 1 đơn vị");
        assertThat(ratings.of(CYCLE)).allSatisfy(rating -> assertThat(rating.versions()).isEmpty());

        ratings.conclude(CYCLE, List.of(best, lowered, conclusion("chibo-thon-3", HOAN_THANH, HOAN_THANH, "Còn đơn thư kéo dài")), ACTOR);
        assertThat(rating("chibo-thon-1").cappedFrom()).contains(XUAT_SAC);
        assertThat(rating("chibo-thon-1").changedByBtv()).isTrue();
        assertThat(rating("chibo-thon-2").cappedFrom()).isEmpty();
        assertThat(ratings.lines(CYCLE)).extracting(RatingLine::level).containsExactly(TOT, XUAT_SAC, HOAN_THANH, TOT, TOT, TOT, TOT, TOT, HOAN_THANH);
        assertThat(rating("chibo-thon-9").conclusion().get().headLevel()).isEqualTo(HOAN_THANH);
    }

    @Test
    void inAGroupUnderFiveTheNoticeSaysSoAndBtvMayGoBeyondTheCapWithAReason() {
        propose("chibo-thon-1", XUAT_SAC);
        propose("chibo-thon-2", TOT);
        CapNotice notice = ratings.caps(CYCLE).get(0);
        assertThat(notice.smallGroup()).isTrue();
        assertThat(notice.sentence()).contains("2 đơn vị", "nhiều nhất 0 đơn vị", "Nhóm có ít đơn vị", "vượt tỷ lệ phải nêu lý do");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(conclusion("chibo-thon-1", XUAT_SAC, XUAT_SAC, null)), ACTOR), "reason", "chibo-thon-1", "vượt tỷ lệ");
        ratings.conclude(CYCLE, List.of(conclusion("chibo-thon-1", XUAT_SAC, XUAT_SAC, "Đơn vị duy nhất vượt mọi chỉ tiêu")), ACTOR);
        assertThat(rating("chibo-thon-1").level()).contains(XUAT_SAC);
        assertThat(rating("chibo-thon-1").cappedFrom()).isEmpty();
    }

    @Test
    void btvChangesALevelWithAReasonOnlyTheHeadIsNeverAboveTheUnitAndEveryVersionStays() {
        propose("ubnd", TOT);
        propose("mttq", TOT);
        assertRefused(() -> ratings.conclude(CYCLE, List.of(conclusion("ubnd", HOAN_THANH, HOAN_THANH, null)), ACTOR), "reason", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(conclusion("ubnd", TOT, XUAT_SAC, null)), ACTOR), "headLevel", "không được cao hơn mức của đơn vị");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(conclusion("congan", TOT, TOT, null)), ACTOR), null, "không được đánh giá trong kỳ này");
        assertRefused(() -> ratings.conclude(CYCLE, List.of(conclusion("ubnd", TOT, TOT, null), conclusion("ubnd", TOT, TOT, null)), ACTOR), null, "hai lần");
        for (int time = 0; time < 2; time++) {
            ratings.conclude(CYCLE, List.of(conclusion("ubnd", HOAN_THANH, KHONG_HOAN_THANH, "Còn việc chậm kéo dài")), ACTOR);
        }
        assertThat(rating("ubnd").versions()).hasSize(1);
        ratings.conclude(CYCLE, List.of(conclusion("ubnd", TOT, HOAN_THANH, null)), "bt.btv");
        assertThat(rating("ubnd").versions()).extracting(Conclusion.Version::number, Conclusion.Version::actor, version -> version.conclusion().level())
                .containsExactly(tuple(1, ACTOR, HOAN_THANH), tuple(2, "bt.btv", TOT));
        assertThat(rating("ubnd").changedByBtv()).isFalse();
        assertThat(rating("mttq").versions()).hasSize(1);
    }
}
