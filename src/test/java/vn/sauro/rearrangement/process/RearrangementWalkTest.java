package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.sauro.engine.FormRefused;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.Rearrangement;

/** The sample's rearrangement through its forms, on the real engine and a clock that stands. */
class RearrangementWalkTest extends ProcedureWalk {

    @Test
    void fromTheNoticeToTheNewHamlets() {
        prepare();
        on("2026-05-31");
        desk.submitAll("userTask_publishScheme", posting("2026-05-31", "2026-06-02", "2026-06-05"));
        on("2026-06-02");
        ask("2026-06-02", true, true);
        decide(adoption());
        on("2026-06-23");
        desk.submitAll("userTask_publishResolution", Map.of("publishedOn", "2026-06-23", "publishedAt", "Trụ sở UBND xã"));

        ProcedureReport report = rearrangements.report(CODE);
        assertThat(report.beforeDeadline()).isTrue();
        assertThat(report.finishedAt()).isEqualTo(OffsetDateTime.parse("2026-06-23T08:00:00+07:00"));
        assertThat(report.steps()).allSatisfy(step -> assertThat(step.finishedAt()).isNotNull().isBefore(step.dueAt()));
        assertThat(report.steps()).extracting(ProcedureReport.StepLine::finishedAt).first().isEqualTo(OffsetDateTime.parse("2026-05-27T08:00:00+07:00"));
        assertThat(report.schemes()).extracting(ProcedureReport.SchemeLine::outcome).containsOnly(Outcome.APPROVED);
        assertThat(report.schemes().get(0).rounds().get(0).hamlets()).extracting(ProcedureReport.HamletLine::passed).containsOnly(true);
        assertThat(report.resolution().number()).isEqualTo("05/NQ-HĐND");
        assertThat(report.resolution().schemes()).containsExactly("pa-01", "pa-02", "pa-03", "pa-04");

        List<Task> consolidation = desk.tasks("userTask_consolidateHamlet");
        assertThat(consolidation).hasSize(4).allSatisfy(task ->
                assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-07-21T16:59:59Z")));
        on("2026-07-02");
        desk.submitAll("userTask_consolidateHamlet", Map.of("cellEstablished", "Quyết định số 30", "actingHead", "Nguyễn Văn A", "frontCommittee", "Đã kiện toàn",
                "partTimeStaff", "Đã bố trí", "handover", "Đã bàn giao", "completedOn", "2026-07-02"));
        assertThat(running()).isZero();
    }

    @Test
    void whatIsReturnedComesBackAndASecondRoundDecides() {
        on("2026-05-27");
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-05-27"));
        desk.submitAll("userTask_bookSession", booking("2026-05-27"));
        desk.submitAll("userTask_draftPlan", plan("2026-05-27"));
        desk.submit(desk.task("userTask_checkPlan", CODE + ":congan"), returned(Map.of()));
        Task again = desk.task("userTask_draftPlan", CODE + ":congan");
        assertThat(desk.prefill(again)).containsEntry("returnReason", "Bổ sung số liệu dân số của từng thôn.").containsEntry("number", "05-KH");
        assertThat((String) desk.prefill(again).get("rows")).contains("Tuyên truyền đến từng hộ dân", "\"mttq\"");
        desk.submit(again, plan("2026-05-27"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        Map<String, Object> approval = decision("APPROVE", "2026-05-27");
        desk.submit(desk.task("userTask_approvePlan", CODE + ":quansu"), returned(approval));
        desk.submit(desk.task("userTask_draftPlan", CODE + ":quansu"), plan("2026-05-27"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        assertThat((String) desk.prefill(desk.task("userTask_approvePlan", CODE + ":quansu")).get("planSummary")).contains("bản trình lần 2");
        desk.submitAll("userTask_approvePlan", approval);
        desk.submitAll("userTask_acceptAssignment", Map.of("accepted", true));
        desk.submitAll("userTask_draftScheme", scheme("Thôn Mới"));
        desk.submit(desk.task("userTask_agreePolicy", CODE + ":pa-02"), returned(decision("RETURN", "2026-05-27")));
        assertThat((String) desk.prefill(desk.task("userTask_draftScheme", CODE + ":pa-02")).get("hamletSummary"))
                .contains("Bổ sung số liệu dân số", "(số liệu minh họa)", "thuộc diện phải sắp xếp");
        desk.submitAll("userTask_draftScheme", scheme("Thôn Mới Hơn"));
        desk.submitAll("userTask_agreePolicy", decision("AGREE", "2026-05-27"));

        desk.submitAll("userTask_publishScheme", posting("2026-05-27", "2026-05-29", "2026-05-31"));
        Instant firstRoundDue = desk.tasks("userTask_recordLedger").get(0).getDueDate().toInstant();
        on("2026-05-30");
        askOf("pa-01", "2026-05-30", true, true);
        askOf("pa-02", "2026-05-30", true, true);
        askOf("pa-03", "2026-05-30", true, false);
        askOf("pa-04", "2026-05-30", false, true);
        assertThat((String) desk.prefill(desk.task("userTask_reviseScheme", CODE + ":pa-03")).get("roundSummary")).contains("lần 1", "tên thôn chưa đạt");
        desk.submitAll("userTask_reviseScheme", with(scheme("Thôn Mới Nhất"), "revision", "Đổi tên thôn theo ý kiến Nhân dân"));
        desk.submitAll("userTask_publishScheme", posting("2026-05-30", "2026-06-01", "2026-06-03"));
        assertThat(desk.tasks("userTask_recordLedger").get(0).getDueDate().toInstant()).isAfter(firstRoundDue);
        on("2026-06-02");
        askOf("pa-03", "2026-06-02", true, true);
        askOf("pa-04", "2026-06-02", false, true);

        on("2026-06-03");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-03"));
        desk.submitAll("userTask_reviewDossier", returned(decision("RETURN", "2026-06-03")));
        assertThat((String) desk.prefill(desk.tasks("userTask_submitDossier").get(0)).get("dossierSummary")).contains("Bổ sung số liệu", "Phương án 3")
                .doesNotContain("Phương án 4");
        decide(adoption());

        ProcedureReport report = rearrangements.report(CODE);
        assertThat(report.schemes()).extracting(ProcedureReport.SchemeLine::outcome)
                .containsExactly(Outcome.APPROVED, Outcome.APPROVED, Outcome.APPROVED, Outcome.REJECTED);
        assertThat(report.schemes()).extracting(scheme -> scheme.rounds().size()).containsExactly(1, 1, 2, 2);
        assertThat(report.resolution().schemes()).containsExactly("pa-01", "pa-02", "pa-03");
        assertThat(report.finishedAt()).isNull();
    }

    @Test
    void aLostVoteEndsWithoutAResolutionAndFreesTheHamlets() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        on("2026-05-30");
        ask("2026-05-30", true, true);
        decide(vote(12, 12));
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.OPEN);
        desk.submitAll("userTask_decideRefusal", decision("END", SESSION));
        assertThat(running()).isZero();
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.ENDED_WITHOUT_RESOLUTION);
        ProcedureReport report = rearrangements.report(CODE);
        assertThat(report.beforeDeadline()).isFalse();
        assertThat(report.finishedAt()).isNotNull();
        assertThat(report.resolution()).isNull();
        desk.start("cv.vpdu", with(opening("dot-hai"), "deadline", "2026-09-01"));
        assertThat(rearrangements.get("dot-hai").state()).isEqualTo(Rearrangement.State.OPEN);
    }

    private static Map<String, Object> opening(String code) {
        return Map.of("code", code, "title", "Sắp xếp thôn", "basis", "Thông báo", "deadline", "2026-06-25", "schemes", """
                [{"code": "pb-01", "name": "Phương án B", "hamlets": ["thon-01", "thon-12"]}]""");
    }

    private FormRefused refusedStart(String person, Map<String, Object> values) {
        long instances = runtime.createProcessInstanceQuery().count();
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> desk.start(person, values));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
        return refused;
    }

    @Test
    void anOpeningThatCannotStandIsRefusedInAWordAndNothingIsStored() {
        assertThat(refusedStart("chanhvanphong", opening(CODE)).sentence()).startsWith("“Mã đợt”: ").contains("đã được mở");
        assertThat(refusedStart("chanhvanphong", opening("dot-hai")).sentence()).startsWith("“Phương án dự kiến”: ").contains("Đông Thành", "đang ở trong đợt");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "deadline", "2026-05-20")).field()).isEqualTo("deadline");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "deadline", "2099-05-20")).field()).isEqualTo("deadline");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "deadline", "2026-06-05")).sentence()).contains("còn thiếu", "ngày làm việc");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "schemes", "[]")).sentence()).contains("ít nhất một phương án");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "schemes", "{")).sentence()).contains("không đọc được");
        assertThat(refusedStart("chanhvanphong", with(opening("dot-hai"), "somethingElse", "x")).sentence()).contains("somethingElse");
        assertThat(rearrangements.all()).extracting(Rearrangement::code).containsExactly(CODE);
    }

    @Test
    void withEyesOpenAShortRearrangementIsOpenedAndSaysWhatIsMissing() {
        desk.start("chanhvanphong", with(opening("dot-hai"), "deadline", "2026-06-05", "acceptShortage", true,
                "schemes", "[{\"code\": \"pb-01\", \"name\": \"Phương án B\", \"hamlets\": [\"thon-11\", \"thon-12\"]}]"));
        Rearrangement opened = rearrangements.get("dot-hai");
        assertThat(opened.missingWorkingDays()).isPositive();
        assertThat(opened.lastDay()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(rearrangements.steps("dot-hai")).hasSize(6).allSatisfy(step -> assertThat(step.dueAt()).isBeforeOrEqualTo(opened.deadline()));
    }

    @Test
    void onlyTheHeadAcceptsTheAssignments() {
        on("2026-05-27");
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-05-27"));
        desk.submitAll("userTask_draftPlan", plan("2026-05-27"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        desk.submitAll("userTask_approvePlan", decision("APPROVE", "2026-05-27"));
        Task task = desk.task("userTask_acceptAssignment", CODE + ":ubnd");
        assertThat(desk.refused(task, "cv.ubnd", Map.of("accepted", true)).sentence()).contains("người đứng đầu", "Đỗ Minh Hương");
        desk.submit(task, "ct.ubnd", Map.of("accepted", true));
    }
}
