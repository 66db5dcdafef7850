package vn.sauro.rearrangement.process;


import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.testing.EngineTest;

/** What tests need that walk the sample's rearrangement through its forms, on the real engine and a clock that stands. */
@EngineTest
abstract class ProcedureWalk {

    static final String CODE = "sap-xep-thon-2026";
    static final String SESSION = "2026-06-22";

    @Autowired
    ProcessEngine engine;
    @Autowired
    Organisation organisation;
    @Autowired
    SampleOpening sample;
    @Autowired
    Rearrangements rearrangements;
    @Autowired
    CommuneClock clock;
    @Autowired
    RuntimeService runtime;

    Desk desk;

    @BeforeEach
    void openTheSample() throws IOException {
        desk = new Desk(engine, organisation);
        sample.open();
        desk.work();
    }

    void on(String day) {
        clock.advanceTo(OffsetDateTime.parse(day + "T08:00:00+07:00").toInstant());
    }

    static Map<String, Object> with(Map<String, Object> values, Object... changes) {
        Map<String, Object> changed = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    static Map<String, Object> dissemination(String day) {
        return with(Map.of("heldOn", day, "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true, "coversDirective05", true,
                "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", day), "expected", 30, "present", 28);
    }

    static Map<String, Object> plan(String day) {
        return Map.of("number", "05-KH", "documentDate", day, "signer", "Người đứng đầu", "rows", """
                [{"basis": "Mục 1 Thông báo", "task": "Tuyên truyền đến từng hộ dân", "result": "Biên bản họp thôn", "lead": "ubnd", "cooperating": ["mttq"],
                  "responsible": "Người đứng đầu", "timing": "DATED", "dueOn": "2026-06-24", "assignedBy": "Ban Chấp hành", "approvedBy": "Ban Thường vụ",
                  "$$hashKey": "object:3"}]
                """);
    }

    static Map<String, Object> decision(String verdict, String day) {
        return with(Map.of("verdict", verdict, "decisionForm", "MEETING", "documentNumber", "12-KL/ĐU", "documentDate", day, "conclusion", "Theo hồ sơ trình."),
                "membersTotal", 11, "membersPresent", 10, "membersAgreeing", 9);
    }

    static Map<String, Object> returned(Map<String, Object> values) {
        return with(values, "verdict", "RETURN", "returnReason", "Bổ sung số liệu dân số của từng thôn.");
    }

    static Map<String, Object> scheme(String name) {
        return Map.of("newName", name, "centre", "Nhà văn hóa thôn", "property", "Giữ cả hai nhà văn hóa", "rationale", "Số hộ dưới tiêu chuẩn");
    }

    static Map<String, Object> booking(String today) {
        return Map.of("sessionName", "Kỳ họp chuyên đề", "sessionDate", SESSION, "convocationNumber", "03-GTT", "convocationDate", today, "place", "Hội trường");
    }

    static Map<String, Object> posting(String today, String from, String until) {
        return Map.of("postedOn", today, "places", "Nhà văn hóa thôn", "consultationFrom", from, "consultationUntil", until, "closedListConfirmed", true);
    }

    static Map<String, Object> ledger(String day, int households, int planAgree, int nameAgree) {
        return with(Map.of("consultationForm", "MEETING", "manner", "BALLOTS", "heldOn", day, "chair", "Trưởng thôn", "secretary", "Thư ký", "counter1", "Người đếm một", "counter2",
                "Người đếm hai", "counter3", "Người đếm ba", "witness1", "Hộ chứng kiến một", "witness2", "Hộ chứng kiến hai"), "frontRepresentative", "Đại diện Mặt trận",
                "minutesNumber", "01-BB", "households", households, "ballotsOut", households, "ballotsIn", households, "valid", households, "invalid", 0,
                "planAgree", planAgree, "planDisagree", households - planAgree, "planOther", 0,
                "nameAgree", nameAgree, "nameDisagree", households - nameAgree, "nameOther", 0);
    }

    static Map<String, Object> dossier(String day) {
        return Map.of("submissionNumber", "20-TTr", "submissionDate", day, "projectNumber", "02-ĐA", "draftResolution", "Về việc sắp xếp thôn",
                "summaryTableAttached", true, "minutesAttached", true);
    }

    static Map<String, Object> vote(int inFavour, int against) {
        return with(Map.of("sessionDate", SESSION), "deputiesTotal", 25, "deputiesPresent", inFavour + against, "inFavour", inFavour, "against", against, "abstaining", 0);
    }

    static Map<String, Object> adoption() {
        return with(vote(23, 1), "resolutionNumber", "05/NQ-HĐND", "resolutionDate", SESSION, "effectiveFrom", "2026-07-01", "signer", "Chủ tịch HĐND xã");
    }

    void prepare() {
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
    void ask(String day, boolean planPasses, boolean namePasses) {
        for (Task task : desk.tasks("userTask_recordLedger")) {
            answer(task, day, planPasses, namePasses);
        }
    }

    void answer(Task task, String day, boolean planPasses, boolean namePasses) {
        int households = (Integer) desk.prefill(task).get("households");
        int half = households / 2;
        desk.submit(task, ledger(day, households, planPasses ? half + 1 : half, namePasses ? half + 1 : half));
    }

    void askOf(String scheme, String day, boolean planPasses, boolean namePasses) {
        ledgersOf(scheme).forEach(task -> answer(task, day, planPasses, namePasses));
    }

    List<Task> ledgersOf(String scheme) {
        return desk.tasks("userTask_recordLedger").stream().filter(task -> runtime.getVariable(task.getExecutionId(), "schemeCode").equals(scheme)).toList();
    }

    void decide(Map<String, Object> vote) {
        upToTheSession();
        desk.submitAll("userTask_recordResolution", vote);
    }

    void upToTheSession() {
        on("2026-06-15");
        desk.submitAll("userTask_submitDossier", dossier("2026-06-15"));
        desk.submitAll("userTask_reviewDossier", decision("AGREE", "2026-06-15"));
        desk.submitAll("userTask_appraiseDraft", Map.of("verdict", "ACCEPT", "appraisalNumber", "02-BC", "appraisalDate", "2026-06-15", "conclusion", "Đủ điều kiện"));
        on(SESSION);
    }

    long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("hamlet-rearrangement").count();
    }
}
