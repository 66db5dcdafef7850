package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.sauro.engine.FormRefused;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.Rearrangement;

/** What does not stand goes back to the step that owes the correction; the reason and both versions stay. */
class ReturnsTest extends ProcedureWalk {

    private void consulted() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        on("2026-05-30");
        ask("2026-05-30", true, true);
        on("2026-06-15");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-15"));
    }

    private static Map<String, Object> appraisal(String verdict) {
        return with(Map.of("appraisalNumber", "02-BC", "appraisalDate", "2026-06-15", "conclusion", "Theo hồ sơ"), "verdict", verdict);
    }

    @Test
    void aReturnedPlanGetsADueDateWorkedOutAnewAndShowsBothVersions() {
        on("2026-05-27");
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-05-27"));
        Task first = desk.task("userTask_draftPlan", CODE + ":congan");
        Instant planned = first.getDueDate().toInstant();
        on("2026-06-08");
        desk.submit(first, plan("2026-06-08"));
        desk.submit(desk.task("userTask_checkPlan", CODE + ":congan"), returned(Map.of()));
        Task again = desk.task("userTask_draftPlan", CODE + ":congan");
        assertThat(again.getDueDate().toInstant()).isAfter(planned).isAfter(Instant.parse("2026-06-08T17:00:00Z"))
                .isBefore(rearrangements.get(CODE).deadline());
        desk.submit(again, with(plan("2026-06-08"), "number", "06-KH"));
        assertThat((String) desk.prefill(desk.task("userTask_checkPlan", CODE + ":congan")).get("planSummary")).contains("06-KH", "bản trình lần 2",
                "Bản trước", "05-KH", "Bổ sung số liệu dân số của từng thôn.");
    }

    @Test
    void theDossierGoesBackFromTheCommitteeAndFromTheAppraisalWithBothVersionsKept() {
        consulted();
        desk.submitAll("userTask_reviewDossier", with(returned(decision("RETURN", "2026-06-15")), "returnStep", "DOSSIER"));
        desk.submitAll("userTask_submitDossier", with(dossier("2026-06-15"), "submissionNumber", "21-TTr"));
        assertThat((String) desk.prefill(desk.tasks("userTask_reviewDossier").get(0)).get("dossierSummary"))
                .contains("21-TTr", "bản trình lần 2", "Bản trước", "20-TTr", "Ban Thường vụ trả lại", "Bổ sung số liệu dân số");
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        desk.submitAll("userTask_appraiseDraft", returned(appraisal("RETURN")));
        assertThat((String) desk.prefill(desk.tasks("userTask_submitDossier").get(0)).get("dossierSummary")).contains("Ban Pháp chế trả lại");
        desk.submitAll("userTask_submitDossier", with(dossier("2026-06-15"), "submissionNumber", "22-TTr"));
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        desk.submitAll("userTask_appraiseDraft", appraisal("ACCEPT"));
        on(SESSION);
        desk.submitAll("userTask_recordResolution", adoption());
        assertThat(rearrangements.report(CODE).resolution().schemes()).hasSize(4);
    }

    @Test
    void theCommitteeHasThePeopleAskedAgainAboutOneSchemeAndTheOthersKeepTheirResult() {
        consulted();
        Task review = desk.tasks("userTask_reviewDossier").get(0);
        Map<String, Object> back = with(returned(decision("RETURN", "2026-06-15")), "returnStep", "CONSULTATION");
        assertThat(desk.refused(review, "bi.thu", back).field()).isEqualTo("returnScheme");
        assertThat(desk.refused(review, "bi.thu", with(back, "returnScheme", "pa-99")).field()).isEqualTo("returnScheme");
        desk.submit(review, with(back, "returnScheme", "pa-02"));
        assertThat(desk.tasks("userTask_submitDossier")).isEmpty();
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Giải trình thêm"));
        desk.submitAll("userTask_publishScheme", posting("2026-06-15", "2026-06-17", "2026-06-19"));
        on("2026-06-17");
        assertThat(desk.tasks("userTask_recordLedger")).hasSize(2);
        ask("2026-06-17", true, true);
        desk.submitAll("userTask_submitDossier", dossier("2026-06-17"));
        ProcedureReport report = rearrangements.report(CODE);
        assertThat(report.schemes()).extracting(line -> line.rounds().size()).containsExactly(1, 2, 1, 1);
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-17"));
        assertThat(desk.tasks("userTask_appraiseDraft")).hasSize(1);
    }

    @Test
    void aSchemeAskedTwiceIsNotAskedAThirdTime() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-05-31"));
        on("2026-05-30");
        for (String each : List.of("pa-02", "pa-03", "pa-04")) {
            askOf(each, "2026-05-30", true, true);
        }
        askOf("pa-01", "2026-05-30", false, true);
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Giải trình thêm"));
        desk.submitAll("userTask_publishScheme", posting("2026-05-30", "2026-06-01", "2026-06-02"));
        on("2026-06-01");
        ask("2026-06-01", true, true);
        desk.submitAll("userTask_submitDossier", dossier("2026-06-01"));
        Task review = desk.tasks("userTask_reviewDossier").get(0);
        FormRefused refused = desk.refused(review, "bi.thu",
                with(returned(decision("RETURN", "2026-06-01")), "returnStep", "CONSULTATION", "returnScheme", "pa-01"));
        assertThat(refused.sentence()).contains("đủ hai lần");
    }

    @Test
    void afterALostVoteTheCommitteeSendsItBackAndTheNextSessionAdopts() {
        consulted();
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        desk.submitAll("userTask_appraiseDraft", appraisal("ACCEPT"));
        on(SESSION);
        desk.submitAll("userTask_recordResolution", vote(12, 12));
        Task refusal = desk.tasks("userTask_decideRefusal").get(0);
        assertThat((String) desk.prefill(refusal).get("dossierSummary")).contains("tán thành 12", "không tán thành 12");
        desk.submit(refusal, with(returned(decision("RETURN", SESSION)), "returnStep", "DOSSIER"));
        desk.submitAll("userTask_submitDossier", with(dossier(SESSION), "submissionNumber", "30-TTr"));
        desk.submitAll("userTask_reviewDossier", decision("AGREE", SESSION));
        desk.submitAll("userTask_appraiseDraft", with(appraisal("ACCEPT"), "appraisalDate", SESSION));
        on("2026-06-24");
        desk.submitAll("userTask_recordResolution", with(adoption(), "sessionDate", "2026-06-24", "resolutionDate", "2026-06-24"));
        assertThat(rearrangements.report(CODE).schemes()).extracting(ProcedureReport.SchemeLine::outcome).containsOnly(Outcome.APPROVED);
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.OPEN);
    }

    @Test
    void aDraftAppraisedTooLateForTheBookedSessionIsTreatedInALaterOne() {
        consulted();
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        Task inTime = desk.tasks("userTask_appraiseDraft").get(0);
        assertThat(desk.prefill(inTime)).containsEntry("sessionMissed", false);
        on(SESSION);
        Task appraise = desk.tasks("userTask_appraiseDraft").get(0);
        assertThat(desk.prefill(appraise)).containsEntry("sessionMissed", true);
        Map<String, Object> late = with(appraisal("ACCEPT"), "appraisalDate", SESSION);
        assertThat(desk.refused(appraise, "tb.phapche", late).sentence()).contains("Trình tại kỳ họp sau");
        desk.submit(appraise, with(late, "laterSession", true));
        Task vote = desk.tasks("userTask_recordResolution").get(0);
        assertThat(desk.prefill(vote)).doesNotContainKey("sessionDate");
        assertThat((String) desk.prefill(vote).get("sessionSummary")).contains("không kịp kỳ họp này");
        assertThat(desk.refused(vote, "pct.hdnd", adoption()).sentence()).contains("sau thẩm tra");
        on("2026-06-24");
        desk.submit(vote, with(adoption(), "sessionDate", "2026-06-24", "resolutionDate", "2026-06-24"));
        assertThat(rearrangements.report(CODE).schemes()).extracting(ProcedureReport.SchemeLine::outcome).containsOnly(Outcome.APPROVED);
    }

    @Test
    void whoHeadsTheSubjectOfADecisionDoesNotEnterIt() {
        on("2026-05-27");
        desk.submitAll("userTask_draftScheme", scheme("Thôn Mới"));
        Task policy = desk.tasks("userTask_agreePolicy").get(0);
        assertThat(desk.refused(policy, "ct.ubnd", decision("AGREE", "2026-05-27")).sentence()).contains("người đứng đầu Ủy ban nhân dân xã");
        desk.submit(policy, "pbt.tt", decision("AGREE", "2026-05-27"));
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-05-27"));
        desk.submit(desk.task("userTask_draftPlan", CODE + ":vpdu"), plan("2026-05-27"));
        Task check = desk.task("userTask_checkPlan", CODE + ":vpdu");
        assertThat(desk.refused(check, "chanhvanphong", Map.of("verdict", "ACCEPT")).sentence()).contains("người đứng đầu Văn phòng Đảng ủy");
        desk.submit(check, "cv.vpdu", Map.of("verdict", "ACCEPT"));
    }
}
