package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.Outcome;

/** VPĐU enters for units that only telephone; what was sent is corrected with a reason, and both versions stay. */
class CorrectionsTest extends ProcedureWalk {

    private static final String REASON = "Đọc nhầm số trong biên bản";
    private static final String PAPER = "Biên bản 01-BB ngày 27/5/2026, ảnh chụp của Bí thư chi bộ";

    @Autowired
    private JdbcClient jdbc;

    private void posted() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        on("2026-05-30");
    }

    private void correct(String person, String subject) {
        desk.start("correction", person, Map.of("subject", CODE + "|" + subject, "reason", REASON));
    }

    @Test
    void whatTheOfficeOwesItselfIsNotOfferedToItOnBehalf() {
        assertThat(candidates("vpdu")).containsExactly("vpdu");
        assertThat(candidates("chibo-thon-05")).containsExactlyInAnyOrder("chibo-thon-05", Organisation.ON_BEHALF);
    }

    private List<String> candidates(String unit) {
        Task task = desk.task("userTask_confirmDissemination", CODE + ":" + unit);
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    }

    @Test
    void anEntryOnBehalfNamesItsPaperIsMarkedAndConfirmedByTheUnitWhileTheWorkGoesOn() {
        on("2026-05-27");
        Task task = desk.task("userTask_confirmDissemination", CODE + ":chibo-thon-05");
        assertThat(desk.refused(task, "cv.vpdu", dissemination("2026-05-27")).field()).isEqualTo("onBehalfPaper");
        assertThat(desk.refused(task, "bt.thon05", with(dissemination("2026-05-27"), "onBehalfPaper", PAPER)).field()).isEqualTo("onBehalfPaper");
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> desk.submit(task, "bt.thon06", dissemination("2026-05-27")));
        desk.submit(task, "cv.vpdu", with(dissemination("2026-05-27"), "onBehalfPaper", PAPER));
        assertThat(jdbc.sql("select on_behalf_paper from dissemination_report where unit_code = 'chibo-thon-05'").query(String.class).single()).isEqualTo(PAPER);
        assertThat(desk.task("userTask_draftPlan", CODE + ":chibo-thon-05")).isNotNull();
        Task confirm = desk.tasks("userTask_confirmEntry").get(0);
        assertThat(desk.group(confirm)).isEqualTo("chibo-thon-05");
        assertThat((String) desk.prefill(confirm).get("entrySummary")).contains("Báo cáo quán triệt", "có mặt 28/30");
        assertThat(desk.refused(confirm, "bt.thon05", Map.of("answer", "CONTESTED", "objection", "sai")).field()).isEqualTo("objection");
        desk.submit(confirm, Map.of("answer", "CONTESTED", "objection", "Có mặt 29 người, không phải 28"));
        Task resolve = desk.tasks("userTask_resolveObjection").get(0);
        assertThat((String) desk.prefill(resolve).get("entrySummary")).contains("Có mặt 29 người");
        correct("cv.vpdu", "DISSEMINATION/chibo-thon-05");
        desk.submit(desk.tasks("userTask_correctDissemination").get(0), "cv.vpdu",
                with(dissemination("2026-05-27"), "present", 29, "onBehalfPaper", PAPER));
        desk.submit(resolve, Map.of("resolution", "Đã đính chính thành 29"));
        assertThat(jdbc.sql("select present from dissemination_report where unit_code = 'chibo-thon-05' order by version").query(Integer.class).list())
                .containsExactly(28, 29);
    }

    @Test
    void aUnitConfirmsAndAnEntryOfItsOwnIsNotAskedAbout() {
        on("2026-05-27");
        desk.submit(desk.task("userTask_confirmDissemination", CODE + ":chibo-thon-01"), dissemination("2026-05-27"));
        assertThat(desk.tasks("userTask_confirmEntry")).isEmpty();
        desk.submit(desk.task("userTask_draftPlan", CODE + ":chibo-thon-01"), "cv.vpdu", with(plan("2026-05-27"), "onBehalfPaper", PAPER));
        desk.submit(desk.tasks("userTask_confirmEntry").get(0), Map.of("answer", "CONFIRMED"));
        assertThat(desk.tasks("userTask_confirmEntry")).isEmpty();
        assertThat(desk.tasks("userTask_resolveObjection")).isEmpty();
    }

    @Test
    void aLedgerIsCorrectedFreelyUntilTheOutcomeIsUsedAndTheHamletIsDecidedAnew() {
        posted();
        List<Task> ledgers = ledgersOf("pa-01");
        answer(ledgers.get(0), "2026-05-30", false, true);
        String hamlet = (String) jdbc.sql("select hamlet_code from ledger").query(String.class).single();
        correct("bt." + hamlet.replace("-", ""), "LEDGER/pa-01/" + hamlet + "/1/toan-thon");
        Task correction = desk.tasks("userTask_correctLedger").get(0);
        int households = (Integer) desk.prefill(correction).get("households");
        assertThat(desk.prefill(correction)).containsEntry("planAgree", households / 2);
        desk.submit(correction, ledger("2026-05-30", households, households, households));
        answer(ledgers.get(1), "2026-05-30", true, true);
        ProcedureReport.SchemeLine line = rearrangements.report(CODE).schemes().get(0);
        assertThat(line.rounds().get(0).hamlets()).extracting(ProcedureReport.HamletLine::passed).containsOnly(true);
        assertThat(desk.tasks("userTask_reviseScheme")).isEmpty();
        assertThat(jdbc.sql("select count(*) from ledger where scheme_code = 'pa-01' and hamlet_code = ?").param(hamlet).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aClusterCorrectedWhileOthersOfItsHamletAreStillOutDecidesNothing() {
        on("2026-05-27");
        askAboutAlone("pa-04");
        desk.submitAll("userTask_publishScheme", posting("2026-05-27", "2026-05-29", "2026-06-03"));
        on("2026-05-29");
        Task task = ledgersOf("pa-04").stream().filter(each -> runtime.getVariable(each.getExecutionId(), "hamletCode").equals("thon-09")).findFirst().orElseThrow();
        String cluster = (String) runtime.getVariable(task.getExecutionId(), "clusterCode");
        int households = (Integer) desk.prefill(task).get("households");
        desk.submit(task, "cv.vpdu", with(ledger("2026-05-29", households, 5, households), "onBehalfPaper", PAPER));
        assertThat(desk.tasks("userTask_confirmEntry")).singleElement().satisfies(confirm -> assertThat(desk.group(confirm)).isEqualTo("chibo-thon-09"));
        correct("bt.thon09", "LEDGER/pa-04/thon-09/1/" + cluster);
        desk.submit(desk.tasks("userTask_correctLedger").get(0), "bt.thon09", ledger("2026-05-29", households, households, households));
        assertThat(jdbc.sql("select plan_agree from ledger where scheme_code = 'pa-04' order by version").query(Integer.class).list()).containsExactly(5, households);
        assertThat(jdbc.sql("select count(*) from closed_list where scheme_code = 'pa-04' and hamlet_code = 'thon-09' and outcome is null").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("correction").count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("cluster-ledger").variableValueEquals("hamletCode", "thon-09").count()).isEqualTo(2);
    }

    /** The people are asked about one scheme while the units have not even begun: its consultation is started by itself. */
    private void askAboutAlone(String scheme) {
        desk.submit(desk.task("userTask_draftScheme", CODE + ":" + scheme), scheme("Thôn Mới"));
        desk.submit(desk.task("userTask_agreePolicy", CODE + ":" + scheme), decision("AGREE", "2026-05-27"));
        runtime.startProcessInstanceByKey("public-consultation", CODE + ":" + scheme, Map.of("rearrangementCode", CODE, "schemeCode", scheme, "subjectName", "Phương án"));
        desk.work();
    }

    @Test
    void aUsedResultIsCorrectedOnlyByTheCommitteesDecisionWhichRunsTheOutcomeAgainInTheRunningConsultation() {
        posted();
        for (String each : List.of("pa-02", "pa-03")) {
            askOf(each, "2026-05-30", true, true);
        }
        List<Task> ledgers = ledgersOf("pa-01");
        answer(ledgers.get(0), "2026-05-30", true, true);
        answer(ledgers.get(1), "2026-05-30", false, true);
        assertThat(desk.tasks("userTask_reviseScheme")).hasSize(1);
        String failed = jdbc.sql("select hamlet_code from closed_list where scheme_code = 'pa-01' and outcome <> 'PASSED'").query(String.class).single();
        correct("cv.vpdu", "LEDGER/pa-01/" + failed + "/1/toan-thon");
        assertThat(desk.tasks("userTask_correctLedger")).isEmpty();
        Task decide = desk.tasks("userTask_decideCorrection").get(0);
        assertThat((String) desk.prefill(decide).get("correctionSummary")).contains(REASON);
        desk.submit(decide, decision("AGREE", "2026-05-30"));
        Task correction = desk.tasks("userTask_correctLedger").get(0);
        int households = (Integer) desk.prefill(correction).get("households");
        desk.submit(correction, ledger("2026-05-30", households, households, households));
        assertThat(desk.tasks("userTask_reviseScheme")).isEmpty();
        assertThat(rearrangements.scheme(CODE, "pa-01").state().toBeConsulted()).isFalse();
        askOf("pa-04", "2026-05-30", true, true);
        assertThat(desk.tasks("userTask_submitDossier")).hasSize(1);
    }

    @Test
    void aResultCorrectedDuringTheApprovalTakesTheRearrangementBackToThePeople() {
        posted();
        ask("2026-05-30", true, true);
        on("2026-06-01");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-01"));
        correct("bt.thon01", "LEDGER/pa-01/thon-01/1/toan-thon");
        desk.submitAll("userTask_decideCorrection", decision("AGREE", "2026-06-01"));
        Task correction = desk.tasks("userTask_correctLedger").get(0);
        int households = (Integer) desk.prefill(correction).get("households");
        desk.submit(correction, ledger("2026-05-30", households, households / 2, households));
        assertThat(desk.tasks("userTask_reviewDossier")).isEmpty();
        assertThat(desk.tasks("userTask_submitDossier")).isEmpty();
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Hoàn chỉnh"));
        desk.submitAll("userTask_publishScheme", posting("2026-06-01", "2026-06-03", "2026-06-04"));
        on("2026-06-03");
        ask("2026-06-03", true, true);
        Task dossier = desk.tasks("userTask_submitDossier").get(0);
        assertThat((String) desk.prefill(dossier).get("dossierSummary")).contains("Kết quả lấy ý kiến được đính chính");
        desk.submit(dossier, dossier("2026-06-03"));
        assertThat(desk.tasks("userTask_reviewDossier")).hasSize(1);
    }

    @Test
    void theCommitteeMayRefuseTheCorrectionAndNothingChanges() {
        posted();
        ask("2026-05-30", true, true);
        correct("bt.thon01", "LEDGER/pa-01/thon-01/1/toan-thon");
        desk.submitAll("userTask_decideCorrection", decision("REFUSE", "2026-05-30"));
        assertThat(desk.tasks("userTask_correctLedger")).isEmpty();
        assertThat(rearrangements.report(CODE).schemes()).extracting(ProcedureReport.SchemeLine::outcome).containsOnly(Outcome.OPEN);
        assertThat(desk.tasks("userTask_submitDossier")).hasSize(1);
    }

    @Test
    void aCorrectionThatTheNextRoundOvertakesEndsAndTheFiguresStand() {
        posted();
        List<Task> ledgers = ledgersOf("pa-01");
        answer(ledgers.get(0), "2026-05-30", false, true);
        answer(ledgers.get(1), "2026-05-30", true, true);
        correct("bt.thon01", "LEDGER/pa-01/thon-01/1/toan-thon");
        desk.submitAll("userTask_decideCorrection", decision("AGREE", "2026-05-30"));
        assertThat(desk.tasks("userTask_correctLedger")).hasSize(1);
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Hoàn chỉnh"));
        desk.submitAll("userTask_publishScheme", posting("2026-05-30", "2026-06-01", "2026-06-04"));
        assertThat(desk.tasks("userTask_correctLedger")).isEmpty();
        assertThat(jdbc.sql("select count(*) from correction where overtaken_at is not null").query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select max(version) from ledger where scheme_code = 'pa-01'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatHdndAdoptedOnStandsAndOpenCorrectionsEndThoseOfARefusedSchemeToo() {
        posted();
        for (String each : List.of("pa-01", "pa-02", "pa-03")) {
            askOf(each, "2026-05-30", true, true);
        }
        askOf("pa-04", "2026-05-30", false, true);
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Hoàn chỉnh"));
        desk.submitAll("userTask_publishScheme", posting("2026-05-30", "2026-06-01", "2026-06-04"));
        on("2026-06-01");
        askOf("pa-04", "2026-06-01", false, true);
        upToTheSession();
        correct("cv.vpdu", sent("pa-04", 2));
        correct("cv.vpdu", sent("pa-01", 1));
        assertThat(desk.tasks("userTask_decideCorrection")).hasSize(2);
        desk.submitAll("userTask_recordResolution", adoption());
        assertThat(desk.tasks("userTask_decideCorrection")).isEmpty();
        assertThat(jdbc.sql("select count(*) from correction where overtaken_at is not null").query(Integer.class).single()).isEqualTo(2);
        assertThat(refused("cv.vpdu", sent("pa-04", 2), REASON).field()).isEqualTo("subject");
        assertThat(desk.tasks("userTask_publishResolution")).hasSize(1);
    }

    private String sent(String scheme, int round) {
        return jdbc.sql("select min('LEDGER/' || scheme_code || '/' || hamlet_code || '/' || round_number || '/' || cluster_code) from ledger where scheme_code = ? "
                + "and round_number = ?").params(scheme, round).query(String.class).single();
    }

    @Test
    void whatIsNotTheirsOrNotSentIsNotCorrected() {
        posted();
        askOf("pa-01", "2026-05-30", true, true);
        assertThat(refused("bt.thon03", "LEDGER/pa-01/thon-01/1/toan-thon", REASON).field()).isEqualTo("subject");
        assertThat(refused("bt.thon03", "LEDGER/pa-02/thon-03/1/toan-thon", REASON).field()).isEqualTo("subject");
        assertThat(refused("bt.thon01", "LEDGER/pa-01/thon-01/1/toan-thon", "ngắn").field()).isEqualTo("reason");
        assertThat(refused("bt.thon01", "GHOST/x", REASON).field()).isEqualTo("subject");
    }

    private FormRefused refused(String person, String subject, String reason) {
        FormRefused refused = catchThrowableOfType(FormRefused.class,
                () -> desk.start("correction", person, Map.of("subject", CODE + "|" + subject, "reason", reason)));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
