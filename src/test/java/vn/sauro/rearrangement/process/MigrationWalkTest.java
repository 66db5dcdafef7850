package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.ChangedModels;
import vn.sauro.organisation.Organisation;
import vn.sauro.testing.EngineTest;

/** The sample's rearrangement goes on after its models were changed. */
@EngineTest
class MigrationWalkTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final String POLICE = CODE + ":congan";
    private static final String MILITARY = CODE + ":quansu";
    private static final String GOVERNMENT = CODE + ":ubnd";
    private static final Date BY_HAND = Date.from(OffsetDateTime.parse("2026-06-11T17:00:00+07:00").toInstant());
    private static final Map<String, Object> ACCEPT = Map.of("verdict", "ACCEPT");

    private record WaitingTask(String instance, String name, String assignee, Date due, List<String> groups, Map<String, Object> variables) {}

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    private Desk desk;
    private ChangedModels models;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(engine, organisation);
        models = new ChangedModels(folder, context);
        sample.open();
    }

    @AfterEach
    void takeBack() {
        models.close();
    }

    /**
     * Police and military have handed in their plans, the government drafts, everyone else has not even disseminated. What follows the conclusion up
     * beside the rearrangement is ended, so that the lists below stay short.
     */
    private void beginTheWork() {
        desk.work();
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("conclusion-follow-up").list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "not looked at here"));
        clock.advanceTo(OffsetDateTime.parse("2026-05-27T08:00:00+07:00").toInstant());
        for (String unit : List.of(POLICE, MILITARY, GOVERNMENT)) {
            desk.submit(desk.task("userTask_confirmDissemination", unit), dissemination());
        }
        for (String unit : List.of(POLICE, MILITARY)) {
            desk.submit(desk.task("userTask_draftPlan", unit), plan());
        }
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-27", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-27"));
        values.putAll(Map.of("expected", 30, "present", 28));
        return values;
    }

    private static Map<String, Object> plan() {
        return Map.of("number", "05-KH", "documentDate", "2026-05-27", "signer", "Người đứng đầu", "rows", """
                [{"basis": "Mục 1 Thông báo", "task": "Tuyên truyền đến từng hộ dân", "result": "Biên bản họp thôn", "lead": "ubnd", "cooperating": ["mttq"],
                  "responsible": "Người đứng đầu", "timing": "DATED", "dueOn": "2026-06-24", "assignedBy": "Ban Chấp hành", "approvedBy": "Ban Thường vụ"}]
                """);
    }

    /** Between the office's check and the approval the plan is countersigned; the check asks for a remark; a unit's chain ends with a step of its own. */
    private void addSteps() throws IOException {
        models.change("processes/unit-plan.bpmn", "sourceRef=\"gateway_planMeetsRequirements\" targetRef=\"userTask_approvePlan\"",
                        "sourceRef=\"gateway_planMeetsRequirements\" targetRef=\"userTask_countersignPlan\"")
                .change("processes/unit-plan.bpmn", "<bpmn:userTask id=\"userTask_approvePlan\"", """
                        <bpmn:userTask id="userTask_countersignPlan" name="Ký nháy kế hoạch" camunda:candidateGroups="vpdu" />
                        <bpmn:sequenceFlow id="flow_countersigned" sourceRef="userTask_countersignPlan" targetRef="userTask_approvePlan" />
                        <bpmn:userTask id="userTask_approvePlan\"""")
                .change("forms/check-plan.form", "\"type\": \"radio\",", """
                        "type": "textfield", "id": "field_remark", "key": "remark", "label": "Ghi chú rà soát", "validate": {"required": true}
                        }, {
                        "type": "radio",""")
                .change("processes/hamlet-rearrangement.bpmn", "sourceRef=\"callActivity_acceptAssignments\" targetRef=\"endEvent_unitPrepared\"",
                        "sourceRef=\"callActivity_acceptAssignments\" targetRef=\"userTask_noteUnit\"")
                .change("processes/hamlet-rearrangement.bpmn", "<bpmn:endEvent id=\"endEvent_unitPrepared\"", """
                        <bpmn:userTask id="userTask_noteUnit" name="Ghi nhận đơn vị" camunda:candidateGroups="vpdu" />
                        <bpmn:sequenceFlow id="flow_unitNoted" sourceRef="userTask_noteUnit" targetRef="endEvent_unitPrepared" />
                        <bpmn:endEvent id="endEvent_unitPrepared\"""");
    }

    private Map<String, String> definitions() {
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream().collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getProcessDefinitionId));
    }

    private Set<String> latestDefinitions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
    }

    /** What people see and the process knows, by task. */
    private Map<String, WaitingTask> waiting() {
        Map<String, WaitingTask> tasks = new TreeMap<>();
        for (Task task : engine.getTaskService().createTaskQuery().list()) {
            tasks.put(task.getId(), new WaitingTask(task.getProcessInstanceId(), task.getName(), task.getAssignee(), task.getDueDate(),
                    engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList(),
                    new TreeMap<>(engine.getTaskService().getVariables(task.getId()))));
        }
        return tasks;
    }

    private void assertAllOnLatest() {
        assertThat(definitions().values()).isSubsetOf(latestDefinitions());
        assertThat(engine.getTaskService().createTaskQuery().list()).extracting(Task::getProcessDefinitionId).isSubsetOf(latestDefinitions());
        assertThat(engine.getManagementService().createJobQuery().list()).extracting(Job::getProcessDefinitionId).isSubsetOf(latestDefinitions());
    }

    private void complete(String element, String businessKey) {
        engine.getTaskService().complete(desk.task(element, businessKey).getId());
        desk.work();
    }

    private void approve(String businessKey) {
        desk.submit(desk.task("userTask_approvePlan", businessKey),
                Map.of("verdict", "APPROVE", "decisionForm", "MEETING", "conclusion", "Nhất trí", "documentNumber", "13-KL", "documentDate", "2026-05-27",
                        "membersTotal", 11, "membersPresent", 10, "membersAgreeing", 9));
    }

    @Test
    void aRunningRearrangementGoesOnInTheChangedModelsAndLosesNothing() throws IOException {
        beginTheWork();
        desk.submitAll("userTask_bookSession", Map.of("sessionName", "Kỳ họp chuyên đề", "sessionDate", "2026-06-22", "convocationNumber", "03-GTT",
                "convocationDate", "2026-05-27", "place", "Hội trường"));
        Task claimed = desk.task("userTask_checkPlan", POLICE);
        engine.getTaskService().claim(claimed.getId(), "chanhvanphong");
        claimed = desk.task("userTask_checkPlan", POLICE);
        claimed.setDueDate(BY_HAND);
        engine.getTaskService().saveTask(claimed);
        addSteps();
        Map<String, String> before = definitions();
        Map<String, WaitingTask> waiting = waiting();
        Set<String> latest = latestDefinitions();

        ChangedModels.Answer checked = models.migrate("check");
        assertThat(checked.exitCode()).as(checked.text()).isZero();
        assertThat(checked.text()).contains("Xây dựng kế hoạch (unit-plan)", "Sắp xếp thôn (hamlet-rearrangement)", "Chuyển được cả " + before.size() + " quy trình");
        assertThat(checked.text().lines().filter(line -> line.contains("(unit-plan)")).findFirst().orElseThrow()).matches(".*\\(unit-plan\\) +1 +2 +3");
        assertThat(definitions()).isEqualTo(before);
        assertThat(latestDefinitions()).isEqualTo(latest);

        assertThat(models.migrate("run")).satisfies(run -> assertThat(run.text()).endsWith("Đã chuyển " + before.size() + " quy trình sang mô hình mới.\n"))
                .extracting(ChangedModels.Answer::exitCode).isEqualTo(0);
        assertThat(latestDefinitions()).doesNotContainAnyElementsOf(latest);
        assertThat(definitions().keySet()).isEqualTo(before.keySet());
        assertAllOnLatest();
        assertThat(waiting()).isEqualTo(waiting);
        assertThat(desk.task("userTask_checkPlan", POLICE).getAssignee()).isEqualTo("chanhvanphong");

        Map<String, String> after = definitions();
        Set<String> deployments = models.deployments();
        assertThat(models.migrate("run")).isEqualTo(new ChangedModels.Answer(0, "Không có quy trình nào phải chuyển: tất cả đã theo mô hình mới nhất.\n"));
        assertThat(definitions()).isEqualTo(after);
        assertThat(models.deployments()).isEqualTo(deployments);

        assertThat(desk.refused(desk.task("userTask_checkPlan", POLICE), "chanhvanphong", ACCEPT).sentence()).startsWith("“Ghi chú rà soát”: ");
        desk.submit(desk.task("userTask_checkPlan", POLICE), Map.of("verdict", "ACCEPT", "remark", "Đủ 06 rõ"));
        assertThat(desk.task("userTask_approvePlan", POLICE)).isNull();
        complete("userTask_countersignPlan", POLICE);
        approve(POLICE);
        desk.submit(desk.task("userTask_acceptAssignment", POLICE), Map.of("accepted", true));
        complete("userTask_noteUnit", CODE);
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(POLICE).count()).isZero();

        desk.submit(desk.tasks("userTask_confirmDissemination").get(0), dissemination());
        assertThat(desk.tasks("userTask_draftPlan")).hasSize(2);
        assertAllOnLatest();
    }

    @Test
    void whatWaitsAtASavePointFollowsToo() throws IOException {
        assertThat(engine.getManagementService().createJobQuery().messages().count()).isPositive();
        addSteps();
        assertThat(models.migrate("run").exitCode()).isZero();
        assertAllOnLatest();
        beginTheWork();
        desk.submit(desk.task("userTask_checkPlan", MILITARY), Map.of("verdict", "ACCEPT", "remark", "Đủ 06 rõ"));
        assertThat(desk.task("userTask_countersignPlan", MILITARY)).isNotNull();
        assertAllOnLatest();
    }

    @Test
    void aRemovedStepIsRefusedWithAllThatStandsInTheWayUntilThePlanNamesItsPlace() throws IOException {
        beginTheWork();
        models.change("processes/unit-plan.bpmn", "userTask_checkPlan", "userTask_examinePlan")
                .change("processes/rearrangement-scheme.bpmn", "userTask_draftScheme", "userTask_writeScheme");
        Map<String, String> before = definitions();
        Map<String, WaitingTask> waiting = waiting();
        Set<String> latest = latestDefinitions();

        for (String word : List.of("check", "run")) {
            ChangedModels.Answer refused = models.migrate(word);
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.text()).contains("Không chuyển được, chưa có gì bị thay đổi.",
                    "- Xây dựng kế hoạch (unit-plan), “Rà soát kế hoạch” (userTask_checkPlan): mô hình mới không còn phần tử này; cần nêu phần tử thay thế trong "
                            + "migration/unit-plan.csv.\n  Quy trình: " + POLICE + ", " + MILITARY + "\n",
                    "- Phương án sắp xếp (rearrangement-scheme), “Xây dựng phương án” (userTask_draftScheme): ", CODE + ":pa-01, " + CODE + ":pa-02");
            assertThat(definitions()).isEqualTo(before);
            assertThat(latestDefinitions()).isEqualTo(latest);
            assertThat(waiting()).isEqualTo(waiting);
        }

        models.plan("unit-plan", "# rà soát đổi tên", "", "userTask_checkPlan;userTask_examinePlan", "userTask_ofAnEarlierVersion;userTask_draftPlan")
                .plan("rearrangement-scheme", "userTask_draftScheme ; userTask_writeScheme");
        assertThat(models.migrate("run").exitCode()).isZero();
        assertAllOnLatest();
        assertThat(waiting()).isEqualTo(waiting);
        desk.submit(desk.task("userTask_examinePlan", POLICE), ACCEPT);
        approve(POLICE);
        assertThat(desk.task("userTask_acceptAssignment", POLICE)).isNotNull();
        assertThat(models.migrate("run").text()).startsWith("Không có quy trình nào phải chuyển");
    }

    @Test
    void aPlanThatNamesWhatIsNotThereOrCannotBeReadIsRefused() throws IOException {
        beginTheWork();
        models.change("processes/unit-plan.bpmn", "userTask_checkPlan", "userTask_examinePlan")
                .plan("unit-plan", "userTask_checkPlan;userTask_examineePlan", "userTask_approvePlan", "userTask_draftPlan;userTask_draftPlan", "userTask_draftPlan;userTask_approvePlan",
                        "gateway_planApproved;gateway_planMeetsRequirements");
        ChangedModels.Answer refused = models.migrate("run");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.text()).contains("migration/unit-plan.csv nêu phần tử userTask_examineePlan, mô hình mới không có phần tử đó.",
                "migration/unit-plan.csv, dòng 2: phải có dạng “phần tử cũ;phần tử mới”.",
                "migration/unit-plan.csv, dòng 4: phần tử userTask_draftPlan đã được nêu ở dòng trên.");
        assertThat(refused.text()).contains("  Quy trình: " + POLICE + ", " + MILITARY + "\n");
    }

    @Test
    void eachKindOfObstacleIsSaidInVietnamese() throws IOException {
        beginTheWork();
        submitWithoutGoingOn(desk.task("userTask_checkPlan", POLICE));
        models.change("processes/unit-plan.bpmn", "camunda:candidateGroups=\"vpdu\" camunda:dueDate=\"${dueDates.of(execution)}\" camunda:asyncAfter=\"true\"",
                        "camunda:candidateGroups=\"vpdu\"")
                .change("processes/dissemination.bpmn", "bpmn:userTask", "bpmn:manualTask")
                .change("processes/rearrangement-scheme.bpmn", "      <bpmn:outgoing>flow_schemeDrafted</bpmn:outgoing>", """
                        <bpmn:outgoing>flow_schemeDrafted</bpmn:outgoing>
                        <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>""")
                .plan("rearrangement-scheme", "userTask_draftScheme;userTask_draftScheme")
                .plan("hamlet-rearrangement", "userTask_bookSession;callActivity_approve");
        ChangedModels.Answer refused = models.migrate("check");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.text()).contains(
                "“Rà soát kế hoạch” (userTask_checkPlan): quy trình đang chờ ở điểm lưu sau phần tử này, mô hình mới không có điểm lưu đó.\n  Quy trình: " + POLICE + "\n",
                "“Báo cáo kết quả quán triệt” (userTask_confirmDissemination): mô hình mới có phần tử này nhưng khác loại, ở khối khác hoặc lặp khác; cần nêu",
                "“Xây dựng phương án” (userTask_draftScheme): không thể thêm việc lặp quanh một phần tử đang chạy.",
                "“Đặt lịch, triệu tập kỳ họp” (userTask_bookSession): phần tử cũ và phần tử mới khác loại.").doesNotContain("hệ thống báo");
    }

    private void submitWithoutGoingOn(Task task) {
        engine.getIdentityService().setAuthentication("chanhvanphong", List.of("vpdu"));
        try {
            engine.getFormService().submitTaskForm(task.getId(), ACCEPT);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void aNodeThatStillWorksIsWarnedOf() {
        assertThat(models.migrate("check").text()).doesNotContain("Cảnh báo");
        jdbc.sql("update act_ru_job set lock_owner_ = 'another node', lock_exp_time_ = ?").param(Date.from(clock.instant().plusSeconds(20))).update();
        assertThat(models.migrate("check").text()).startsWith("Cảnh báo: " + engine.getManagementService().createJobQuery().count() + " công việc nền đang bị giữ.");
    }

    @Test
    void aModelThatIsGoneKeepsItsInstancesAndSaysSo() throws IOException {
        beginTheWork();
        models.change("processes/dissemination.bpmn", "process id=\"dissemination\"", "process id=\"spreading\"");
        ChangedModels.Answer refused = models.migrate("run");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.text()).contains("- Quán triệt, triển khai (dissemination): mô hình này không còn trong bản mới.");
    }

    /** Lateness as the house models it, and a message to the check. */
    private void watchThePlan() throws IOException {
        models.change("processes/unit-plan.bpmn", "<bpmn:userTask id=\"userTask_approvePlan\"", """
                <bpmn:subProcess id="subProcess_planLate" triggeredByEvent="true">
                  <bpmn:startEvent id="startEvent_planLate" name="Quá hạn" isInterrupting="false">
                    <bpmn:outgoing>flow_planLate</bpmn:outgoing>
                    <bpmn:timerEventDefinition><bpmn:timeCycle>R/2026-06-01T00:00:00/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>
                  </bpmn:startEvent>
                  <bpmn:endEvent id="endEvent_planLate" />
                  <bpmn:sequenceFlow id="flow_planLate" sourceRef="startEvent_planLate" targetRef="endEvent_planLate" />
                </bpmn:subProcess>
                <bpmn:boundaryEvent id="boundaryEvent_checkCalledOff" attachedToRef="userTask_checkPlan">
                  <bpmn:outgoing>flow_calledOff</bpmn:outgoing>
                  <bpmn:messageEventDefinition messageRef="message_calledOff" />
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="endEvent_calledOff" />
                <bpmn:sequenceFlow id="flow_calledOff" sourceRef="boundaryEvent_checkCalledOff" targetRef="endEvent_calledOff" />
                <bpmn:userTask id="userTask_approvePlan\"""")
                .change("processes/unit-plan.bpmn", "<bpmn:collaboration ", "<bpmn:message id=\"message_calledOff\" name=\"plan.calledOff\" /><bpmn:collaboration ");
    }

    @Test
    void aTimerKeepsItsDateAMessageTakesItsNewName() throws IOException {
        beginTheWork();
        watchThePlan();
        assertThat(models.migrate("run").exitCode()).isZero();
        assertThat(timersDue()).hasSize(3).containsOnly(day("2026-06-01"));
        assertThat(messages()).containsExactly("plan.calledOff", "plan.calledOff");
        engine.getManagementService().setJobDuedate(timers().get(0).getId(), BY_HAND, true);

        models.change("processes/unit-plan.bpmn", "R/2026-06-01T00:00:00/P1D", "R/2026-06-05T00:00:00/P1D").change("processes/unit-plan.bpmn", "plan.calledOff", "plan.withdrawn");
        assertThat(models.migrate("run").exitCode()).isZero();
        assertThat(timersDue()).containsExactlyInAnyOrder(BY_HAND, day("2026-06-01"), day("2026-06-01"));
        assertThat(messages()).containsExactly("plan.withdrawn", "plan.withdrawn");
        assertAllOnLatest();
        runTimer(BY_HAND);
        assertThat(timersDue()).contains(Date.from(BY_HAND.toInstant().plus(Duration.ofDays(1)))).hasSize(3);
    }

    @Test
    void aTimerThatHasNoPlaceIsRefusedUntilThePlanNamesOneOrLetsItGo() throws IOException {
        beginTheWork();
        watchThePlan();
        assertThat(models.migrate("run").exitCode()).isZero();
        engine.getManagementService().setJobDuedate(timers().get(0).getId(), BY_HAND, true);
        List<Date> due = timersDue();

        models.change("processes/unit-plan.bpmn", "_planLate", "_planOverdue");
        ChangedModels.Answer refused = models.migrate("run");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.text()).contains("“Quá hạn” (startEvent_planLate): hạn giờ đang chạy không có chỗ trong mô hình mới", POLICE + ", " + MILITARY + ", " + GOVERNMENT);
        assertThat(timersDue()).isEqualTo(due);
        models.plan("unit-plan", "subProcess_planLate;subProcess_planOverdue", "startEvent_planLate;startEvent_planOverdue");
        assertThat(models.migrate("run").exitCode()).isZero();
        assertThat(timersDue()).containsExactlyInAnyOrderElementsOf(due);

        models.change("processes/unit-plan.bpmn", "R/2026-06-01T00:00:00/P1D", "R/2026-06-05T00:00:00/P1D").plan("unit-plan", "startEvent_planOverdue;");
        assertThat(models.migrate("run").exitCode()).isZero();
        assertThat(timersDue()).hasSize(3).containsOnly(day("2026-06-05"));
    }

    @Test
    void whatFailsWhileItIsEnteredIsReportedForEveryInstance() throws IOException {
        beginTheWork();
        watchThePlan();
        models.change("processes/unit-plan.bpmn", "R/2026-06-01T00:00:00/P1D", "${nobodyKnows}");
        Map<String, String> before = definitions();
        ChangedModels.Answer refused = models.migrate("run");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.text()).contains("hệ thống báo: ", "nobodyKnows", POLICE + ", " + MILITARY + ", " + GOVERNMENT);
        assertThat(definitions()).isEqualTo(before);
    }

    private void runTimer(Date due) {
        clock.advanceTo(due.toInstant());
        engine.getManagementService().executeJob(timers().stream().filter(timer -> timer.getDuedate().equals(due)).findFirst().orElseThrow().getId());
    }

    private List<Date> timersDue() {
        return timers().stream().map(Job::getDuedate).toList();
    }

    private List<Job> timers() {
        List<String> looks = engine.getManagementService().createJobDefinitionQuery().activityIdIn("startEvent_lookDue").list().stream().map(JobDefinition::getId).toList();
        return engine.getManagementService().createJobQuery().timers().processDefinitionKey("unit-plan").list().stream()
                .filter(timer -> !looks.contains(timer.getJobDefinitionId())).toList();
    }

    private List<String> messages() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream().filter(waiting -> waiting.getProcessInstanceId() != null && waiting.getEventName().startsWith("plan."))
                .map(EventSubscription::getEventName).toList();
    }

    private static Date day(String day) {
        return Date.from(OffsetDateTime.parse(day + "T00:00:00+07:00").toInstant());
    }

    @Test
    void anotherWordThanCheckAndRunDoesNothing() throws IOException {
        beginTheWork();
        addSteps();
        Map<String, String> before = definitions();
        ChangedModels.Answer answer = models.migrate("go");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("“go”");
        assertThat(definitions()).isEqualTo(before);
    }
}
