package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.testing.EngineTest;

/** The sample's rearrangement through its forms, on the real engine and a clock that stands. */
@EngineTest
class RearrangementWalkTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final String SESSION = "2026-06-22";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private RuntimeService runtime;

    private Desk desk;

    @BeforeEach
    void openTheSample() throws IOException {
        desk = new Desk(engine, organisation);
        sample.open();
        desk.work();
    }

    private void on(String day) {
        clock.advanceTo(OffsetDateTime.parse(day + "T08:00:00+07:00").toInstant());
    }

    private static Map<String, Object> with(Map<String, Object> values, Object... changes) {
        Map<String, Object> changed = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static Map<String, Object> dissemination(String day) {
        return with(Map.of("heldOn", day, "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true, "coversDirective05", true,
                "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", day), "expected", 30, "present", 28);
    }

    private static Map<String, Object> plan(String day) {
        return Map.of("number", "05-KH", "documentDate", day, "signer", "Người đứng đầu", "rows", """
                [{"basis": "Mục 1 Thông báo", "task": "Tuyên truyền đến từng hộ dân", "result": "Biên bản họp thôn", "lead": "ubnd", "cooperating": ["mttq"],
                  "responsible": "Người đứng đầu", "timing": "DATED", "dueOn": "2026-06-24", "assignedBy": "Ban Chấp hành", "approvedBy": "Ban Thường vụ",
                  "$$hashKey": "object:3"}]
                """);
    }

    private static Map<String, Object> decision(String verdict, String day) {
        return with(Map.of("verdict", verdict, "decisionForm", "MEETING", "documentNumber", "12-KL/ĐU", "documentDate", day, "conclusion", "Theo hồ sơ trình."),
                "membersTotal", 11, "membersPresent", 10, "membersAgreeing", 9);
    }

    private static Map<String, Object> returned(Map<String, Object> values) {
        return with(values, "verdict", "RETURN", "returnReason", "Bổ sung số liệu dân số của từng thôn.");
    }

    private static Map<String, Object> scheme(String name) {
        return Map.of("newName", name, "centre", "Nhà văn hóa thôn", "property", "Giữ cả hai nhà văn hóa", "rationale", "Số hộ dưới tiêu chuẩn");
    }

    private static Map<String, Object> booking(String today) {
        return Map.of("sessionName", "Kỳ họp chuyên đề", "sessionDate", SESSION, "convocationNumber", "03-GTT", "convocationDate", today, "place", "Hội trường");
    }

    private static Map<String, Object> posting(String today, String from, String until) {
        return Map.of("postedOn", today, "places", "Nhà văn hóa thôn", "consultationFrom", from, "consultationUntil", until, "closedListConfirmed", true);
    }

    private static Map<String, Object> ledger(String day, int households, int planAgree, int nameAgree) {
        return with(Map.of("consultationForm", "MEETING", "manner", "BALLOTS", "heldOn", day, "chair", "Trưởng thôn", "secretary", "Thư ký", "counter1", "Người đếm một", "counter2",
                "Người đếm hai", "counter3", "Người đếm ba", "witness1", "Hộ chứng kiến một", "witness2", "Hộ chứng kiến hai"), "frontRepresentative", "Đại diện Mặt trận",
                "minutesNumber", "01-BB", "households", households, "ballotsOut", households, "ballotsIn", households, "valid", households, "invalid", 0,
                "planAgree", planAgree, "planDisagree", households - planAgree, "planOther", 0,
                "nameAgree", nameAgree, "nameDisagree", households - nameAgree, "nameOther", 0);
    }

    private static Map<String, Object> dossier(String day) {
        return Map.of("submissionNumber", "20-TTr", "submissionDate", day, "projectNumber", "02-ĐA", "draftResolution", "Về việc sắp xếp thôn",
                "summaryTableAttached", true, "minutesAttached", true);
    }

    private static Map<String, Object> vote(int inFavour, int against) {
        return with(Map.of("sessionDate", SESSION), "deputiesTotal", 25, "deputiesPresent", inFavour + against, "inFavour", inFavour, "against", against, "abstaining", 0);
    }

    private static Map<String, Object> adoption() {
        return with(vote(23, 1), "resolutionNumber", "05/NQ-HĐND", "resolutionDate", SESSION, "effectiveFrom", "2026-07-01", "signer", "Chủ tịch HĐND xã");
    }

    private void prepare() {
        on("2026-05-27");
        desk.submitAll("userTask_confirmDissemination", dissemination("2026-05-27"));
        desk.submitAll("userTask_bookSession", booking("2026-05-27"));
        on("2026-05-28");
        desk.submitAll("userTask_draftPlan", plan("2026-05-28"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        desk.submitAll("userTask_approvePlan", decision("APPROVE", "2026-05-28"));
        desk.submitAll("userTask_acceptAssignment", Map.of("accepted", true));
        desk.submitAll("userTask_draftScheme", scheme("Thôn Mới"));
        desk.submitAll("userTask_agreePolicy", decision("AGREE", "2026-05-28"));
    }

    /** Every hamlet of the posted schemes answers; half of the households when it does not pass, one more when it does. */
    private void ask(String day, boolean planPasses, boolean namePasses) {
        for (Task task : desk.tasks("userTask_recordLedger")) {
            answer(task, day, planPasses, namePasses);
        }
    }

    private void answer(Task task, String day, boolean planPasses, boolean namePasses) {
        int households = (Integer) desk.prefill(task).get("households");
        int half = households / 2;
        desk.submit(task, ledger(day, households, planPasses ? half + 1 : half, namePasses ? half + 1 : half));
    }

    private void askOf(String scheme, String day, boolean planPasses, boolean namePasses) {
        for (Task task : desk.tasks("userTask_recordLedger")) {
            if (runtime.getVariable(task.getExecutionId(), "schemeCode").equals(scheme)) {
                answer(task, day, planPasses, namePasses);
            }
        }
    }

    private void decide(Map<String, Object> vote) {
        on("2026-06-15");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-15"));
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        desk.submitAll("userTask_appraiseDraft", Map.of("verdict", "ACCEPT", "appraisalNumber", "02-BC", "appraisalDate", "2026-06-15", "conclusion", "Đủ điều kiện"));
        on(SESSION);
        desk.submitAll("userTask_recordResolution", vote);
    }

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

    private long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("hamlet-rearrangement").count();
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
