package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.consultation.Gate;
import vn.sauro.engine.FormRefused;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.Rearrangement;

/** Asking the people in full: clusters, shows of hands, the second round and its end, hamlet by hamlet or over the whole area. */
class RoundsTest extends ProcedureWalk {

    @Autowired
    private RepositoryService repository;

    private void posted() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        on("2026-05-30");
    }

    private void postedAgain() {
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Hoàn chỉnh theo ý kiến Nhân dân"));
        desk.submitAll("userTask_publishScheme", posting("2026-05-30", "2026-06-01", "2026-06-03"));
        on("2026-06-01");
    }

    private static Map<String, Object> withoutPlan(Map<String, Object> ledger) {
        Map<String, Object> values = new HashMap<>(ledger);
        List.of("planAgree", "planDisagree", "planOther").forEach(values::remove);
        return values;
    }

    @Test
    void aHamletInClustersHasATaskForEachAndTheirSumDecides() {
        posted();
        List<Task> clusters = ledgersOf("pa-04").stream().filter(task -> runtime.getVariable(task.getExecutionId(), "hamletCode").equals("thon-09")).toList();
        assertThat(clusters).hasSize(3).extracting(Task::getName).containsExactlyInAnyOrder("Nhập kết quả lấy ý kiến – Thôn Quỳnh Tiến, Cụm 1",
                "Nhập kết quả lấy ý kiến – Thôn Quỳnh Tiến, Cụm 2", "Nhập kết quả lấy ý kiến – Thôn Quỳnh Tiến, Cụm 3");
        for (Task task : clusters) {
            int households = (Integer) desk.prefill(task).get("households");
            // 45 + 16 + 0 of 121: one more than half of the hamlet, though two clusters are below half.
            int agree = households == 45 ? 45 : households == 40 ? 16 : 0;
            desk.submit(task, ledger("2026-05-30", households, agree, households));
        }
        for (Task task : desk.tasks("userTask_recordLedger")) {
            answer(task, "2026-05-30", true, true);
        }
        ProcedureReport.SchemeLine line = rearrangements.report(CODE).schemes().get(3);
        ProcedureReport.HamletLine hamlet = line.rounds().get(0).hamlets().stream().filter(each -> each.code().equals("thon-09")).findFirst().orElseThrow();
        assertThat(hamlet.households()).isEqualTo(121);
        assertThat(hamlet.planAgree()).isEqualTo(61);
        assertThat(hamlet.passed()).isTrue();
        assertThat(line.rounds().get(0).hamlets()).hasSize(3);
    }

    @Test
    void handsAreCountedAgainstTheHouseholdsPresent() {
        posted();
        Task task = ledgersOf("pa-01").get(0);
        int households = (Integer) desk.prefill(task).get("households");
        Map<String, Object> hands = new HashMap<>(ledger("2026-05-30", households, households - 10, households - 10));
        List.of("ballotsOut", "ballotsIn", "valid", "invalid").forEach(hands::remove);
        hands.putAll(Map.of("manner", "SHOW_OF_HANDS", "planDisagree", 0, "nameDisagree", 0));
        assertThat(desk.refused(task, "bt.thon01", hands).field()).isEqualTo("present");
        FormRefused tooMany = desk.refused(task, "bt.thon01", with(hands, "present", households - 11));
        assertThat(tooMany.sentence()).isEqualTo("“Phương án: đồng ý”: cộng với không đồng ý và ý kiến khác không được quá số hộ có mặt (%d > %d)."
                .formatted(households - 10, households - 11));
        desk.submit(task, with(hands, "present", households - 10));
        assertThat(rearrangements.report(CODE).schemes().get(0).rounds().get(0).hamlets()).singleElement().satisfies(hamlet -> {
            assertThat(hamlet.ballotsOut()).isEqualTo(households - 10);
            assertThat(hamlet.valid()).isEqualTo(households - 10);
            assertThat(hamlet.passed()).isTrue();
        });
    }

    @Test
    void whereOnlyNamesFailedOnlyTheNameIsAskedAgainInAllHamletsOfTheScheme() {
        posted();
        for (String each : List.of("pa-02", "pa-03", "pa-04")) {
            askOf(each, "2026-05-30", true, true);
        }
        List<Task> first = ledgersOf("pa-01");
        answer(first.get(0), "2026-05-30", true, true);
        answer(first.get(1), "2026-05-30", true, false);
        postedAgain();
        List<Task> second = ledgersOf("pa-01");
        assertThat(second).hasSize(2);
        for (Task task : second) {
            Map<String, Object> shown = desk.prefill(task);
            assertThat(shown).containsEntry("asksPlan", false);
            int households = (Integer) shown.get("households");
            desk.submit(task, withoutPlan(ledger("2026-06-01", households, households, households)));
        }
        ProcedureReport.SchemeLine line = rearrangements.report(CODE).schemes().get(0);
        assertThat(line.rounds()).hasSize(2);
        assertThat(line.rounds().get(1).hamlets()).allSatisfy(hamlet -> {
            assertThat(hamlet.planAgree()).isNull();
            assertThat(hamlet.shareOfHouseholds()).isNull();
            assertThat(hamlet.planPassed()).isTrue();
            assertThat(hamlet.passed()).isTrue();
        });
        assertThat(desk.tasks("userTask_submitDossier")).hasSize(1);
    }

    @Test
    void aSchemeThatFailsTwiceStopsAndItsRecordGoesToTheCommitteeWhileTheOthersGoOn() {
        posted();
        for (String each : List.of("pa-01", "pa-02", "pa-03")) {
            askOf(each, "2026-05-30", true, true);
        }
        askOf("pa-04", "2026-05-30", false, true);
        postedAgain();
        ask("2026-06-01", false, true);
        Task review = desk.tasks("userTask_reviewStoppedScheme").get(0);
        assertThat(desk.tasks("userTask_submitDossier")).hasSize(1);
        assertThat((String) desk.prefill(review).get("schemeSummary")).contains("lần 1", "lần 2", "phương án chưa đạt", "Toàn khu vực", "im lặng", "vắng");
        Map<String, Object> conclusion = new HashMap<>(decision("AGREE", "2026-06-01"));
        conclusion.remove("verdict");
        assertThat(desk.refused(review, "ct.ubnd", conclusion).sentence()).contains("người đứng đầu");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-01"));
        desk.submit(review, "bi.thu", conclusion);
        assertThat(rearrangements.report(CODE).schemes()).extracting(ProcedureReport.SchemeLine::outcome)
                .containsExactly(Outcome.OPEN, Outcome.OPEN, Outcome.OPEN, Outcome.REJECTED);
    }

    @Test
    void whenAllSchemesStopTheRearrangementEndsWithoutAResolution() {
        posted();
        ask("2026-05-30", false, false);
        postedAgain();
        ask("2026-06-01", false, true);
        assertThat(running()).isZero();
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.ENDED_WITHOUT_RESOLUTION);
        assertThat(desk.tasks("userTask_reviewStoppedScheme")).hasSize(4);
    }

    @Test
    void theGatesRowSwitchedToTheWholeAreaChangesTheOutcomeAndARunningConsultationKeepsTheRowItBeganWith() throws Exception {
        posted();
        String changed = deployWithGate("WHOLE_AREA");
        try {
            // One hamlet far below half, the whole area above it: passed over the whole area, not hamlet by hamlet.
            for (Task task : ledgersOf("pa-01")) {
                int households = (Integer) desk.prefill(task).get("households");
                boolean small = runtime.getVariable(task.getExecutionId(), "hamletCode").equals("thon-01");
                desk.submit(task, ledger("2026-05-30", households, small ? 1 : households, households));
            }
            ProcedureReport.SchemeLine kept = rearrangements.report(CODE).schemes().get(0);
            assertThat(kept.rounds().get(0).gate()).isEqualTo(Gate.EACH_HAMLET);
            assertThat(desk.tasks("userTask_reviseScheme")).hasSize(1);
            desk.start("chanhvanphong", Map.of("code", "dot-hai", "title", "Đợt hai", "basis", "Thông báo", "deadline", "2026-09-01", "schemes", """
                    [{"code": "pb-01", "name": "Phương án B", "hamlets": ["thon-11", "thon-12"]}]"""));
            wholeAreaPasses();
        } finally {
            repository.deleteDeployment(changed, true);
        }
    }

    private void wholeAreaPasses() {
        on("2026-06-01");
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-06-01"));
        desk.submitAll("userTask_draftPlan", plan("2026-06-01"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        desk.submitAll("userTask_approvePlan", decision("APPROVE", "2026-06-01"));
        desk.submitAll("userTask_acceptAssignment", Map.of("accepted", true));
        desk.submitAll("userTask_bookSession", booking("2026-06-01"));
        desk.submitAll("userTask_draftScheme", scheme("Thôn B"));
        desk.submitAll("userTask_agreePolicy", decision("AGREE", "2026-06-01"));
        Task publish = desk.task("userTask_publishScheme", "dot-hai:pb-01");
        desk.submit(publish, posting("2026-06-01", "2026-06-03", "2026-06-04"));
        on("2026-06-03");
        for (Task task : ledgersOf("pb-01")) {
            int households = (Integer) desk.prefill(task).get("households");
            boolean small = runtime.getVariable(task.getExecutionId(), "hamletCode").equals("thon-11");
            desk.submit(task, ledger("2026-06-03", households, small ? 1 : households, households));
        }
        ProcedureReport.RoundLine round = rearrangements.report("dot-hai").schemes().get(0).rounds().get(0);
        assertThat(round.gate()).isEqualTo(Gate.WHOLE_AREA);
        assertThat(round.hamlets()).extracting(ProcedureReport.HamletLine::passed).containsExactly(false, true);
        assertThat(desk.task("userTask_submitDossier", "dot-hai")).isNotNull();
    }

    /** Everything as it is, but for the one row: as an editor of the table would redeploy it. */
    private String deployWithGate(String gate) throws Exception {
        DeploymentBuilder deployment = repository.createDeployment().name("gate of the test");
        for (String folder : List.of("processes", "forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    String content = Files.readString(file);
                    if (file.endsWith("consultation-outcome.dmn")) {
                        content = content.replace("<text>\"EACH_HAMLET\"</text>", "<text>\"" + gate + "\"</text>");
                    }
                    deployment.addInputStream(file.getFileName().toString(), stream(content));
                }
            }
        }
        return deployment.deploy().getId();
    }

    private static InputStream stream(String content) {
        return new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
