package vn.sauro.hotspot.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** Who sees a hot spot over HTTP, restricted and not: through Tasklist, Cockpit and every query of the engine's API. */
@WebTest
class HotSpotAccessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NARRATIVE = "Một số hộ tập trung tại nhà văn hóa.";
    /** Queries that list instances, ID and KEY standing for one. */
    private static final List<String> RUNNING = List.of("/process-instance?businessKey=KEY", "/process-instance?processDefinitionKey=hot-spot", "/process-instance?processInstanceIds=ID",
            "/process-instance?processDefinitionKey=hot-spot&variables=rearrangementCode_eq_sap-xep-thon-2026", "/execution?processDefinitionKey=hot-spot", "/execution?processInstanceId=ID",
            "/variable-instance?processInstanceIdIn=ID", "/process-definition/key/hot-spot/statistics");
    private static final List<String> HISTORY = List.of("/history/process-instance?processInstanceBusinessKey=KEY", "/history/process-instance?processDefinitionKey=hot-spot",
            "/history/activity-instance?processInstanceId=ID", "/history/task?processInstanceId=ID", "/history/task?processDefinitionKey=hot-spot",
            "/history/variable-instance?processInstanceId=ID", "/history/detail?processInstanceId=ID", "/history/identity-link-log?sortBy=time&sortOrder=desc");
    private static final List<String> OF_ONE = List.of("/process-instance/ID", "/process-instance/ID/variables", "/process-instance/ID/activity-instances", "/history/process-instance/ID",
            "/task/TASK", "/task/TASK/variables", "/task/TASK/form-variables", "/task/TASK/deployed-form", "/task/TASK/identity-links");

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;

    private record Reported(String id, String key, String task) {}

    @BeforeEach
    void aRearrangementRunsAndNothingIsUnderWay() {
        await().atMost(Duration.ofSeconds(60)).until(() -> engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_draftScheme").count() == 4
                && engine.getManagementService().createJobQuery().executable().count() == 0);
    }

    /** The server is shared with other tests. */
    @AfterEach
    void noHotSpotIsLeft() {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("hot-spot").list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of the test"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("hot-spot").list()
                .forEach(instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
        List.of("watch", "conclusion", "result", "direction", "acknowledgement").forEach(act -> jdbc.sql("delete from hot_spot_" + act).update());
        jdbc.sql("delete from hot_spot").update();
    }

    private TasklistClient as(String user) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, password)).isEqualTo(200);
        return client;
    }

    private static Map<String, Object> report(boolean restricted) {
        return new HashMap<>(Map.of("occurredOn", "2026-05-26", "occurredTime", "06:00", "place", "thon-03", "kind", "HOT_SPOT", "severity", "URGENT", "narrative", NARRATIVE,
                "actionTaken", "Chi bộ đã đối thoại, giải thích.", "proposal", "Đề nghị UBND xã đối thoại trực tiếp.", "restricted", restricted));
    }

    private Reported reported(boolean restricted) throws Exception {
        HttpResponse<String> answer = as("pbt.thon03").post(ENGINE + "/process-definition/key/hot-spot/submit-form", TasklistClient.variables(report(restricted)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode instance = JSON.readTree(answer.body());
        String task = engine.getTaskService().createTaskQuery().processInstanceId(instance.path("id").asText()).taskDefinitionKey("userTask_directHotSpot").singleResult().getId();
        return new Reported(instance.path("id").asText(), instance.path("businessKey").asText(), task);
    }

    /** What one of the queries says of hot spots to this person: the number of what it lists, -1 when it is denied or not found. */
    private static int found(TasklistClient person, String path, Reported hotSpot) throws Exception {
        String bounded = path.contains("?") ? path + "&maxResults=500" : path;
        HttpResponse<String> answer = person.get(ENGINE + bounded.replace("ID", hotSpot.id()).replace("KEY", hotSpot.key()).replace("TASK", hotSpot.task()));
        if (answer.statusCode() >= 400) {
            assertThat(answer.statusCode()).as(path).isIn(403, 404);
            assertThat(answer.body()).as(path).doesNotContain(NARRATIVE, "Yên Lạc");
            return -1;
        }
        JsonNode body = JSON.readTree(answer.body());
        if (path.contains("identity-link-log")) {
            return (int) StreamSupport.stream(body.spliterator(), false).filter(link -> link.path("processDefinitionKey").asText().equals("hot-spot")).count();
        }
        return body.isArray() ? body.size() : 1;
    }

    private static void assertSeesNothing(TasklistClient person, Reported hotSpot) throws Exception {
        List<String> all = new ArrayList<>(RUNNING);
        all.addAll(HISTORY);
        for (String path : all) {
            assertThat(found(person, path, hotSpot)).as(path).isLessThanOrEqualTo(0);
        }
        for (String path : OF_ONE) {
            assertThat(found(person, path, hotSpot)).as(path).isEqualTo(-1);
        }
        for (String path : List.of("/incident?processDefinitionKeyIn=hot-spot", "/job?processInstanceId=ID", "/history/user-operation?processInstanceId=ID", "/history/job-log?processInstanceId=ID",
                "/history/incident?processInstanceId=ID", "/task?processInstanceBusinessKey=KEY", "/task?processDefinitionKey=hot-spot", "/event-subscription?processInstanceId=ID",
                "/history/decision-instance?decisionDefinitionKey=hot-spot-schedule")) {
            assertThat(found(person, path, hotSpot)).as(path).isLessThanOrEqualTo(0);
        }
        assertThat(counted(person)).as("what Tasklist and Cockpit count").containsOnly(0);
    }

    /** How many instances of the process the two lists of processes name. */
    private static List<Integer> counted(TasklistClient person) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (JsonNode process : person.engine("/process-definition/statistics?failedJobs=true&incidents=true&maxResults=500")) {
            if (process.path("definition").path("key").asText().equals("hot-spot")) {
                counts.add(process.path("instances").asInt());
            }
        }
        for (String slash : List.of("", "/")) {
            for (JsonNode process : JSON.readTree(person.get(COCKPIT + "/process-definition/statistics" + slash + "?maxResults=500").body())) {
                if (process.path("key").asText().equals("hot-spot")) {
                    counts.add(process.path("instances").asInt());
                }
            }
        }
        assertThat(counts).hasSizeGreaterThanOrEqualTo(2);
        String definition = person.engine("/process-definition/key/hot-spot").path("id").asText();
        counts.add(JSON.readTree(person.post(COCKPIT + "/process-instance/count", "{\"processDefinitionId\":\"" + definition + "\"}").body()).path("count").asInt());
        counts.add(JSON.readTree(person.post(COCKPIT + "/process-instance?firstResult=0&maxResults=500", "{\"processDefinitionId\":\"" + definition + "\"}").body()).size());
        return counts;
    }

    private static void assertReads(TasklistClient person, Reported hotSpot, List<String> queries) throws Exception {
        for (String path : queries) {
            assertThat(found(person, path, hotSpot)).as(path).isPositive();
        }
    }

    /** What Cockpit's page of tasks says: how many each group has. */
    private static Map<String, Integer> openByGroup(TasklistClient person) throws Exception {
        Map<String, Integer> open = new HashMap<>();
        person.engine("/task/report/candidate-group-count").forEach(count -> open.put(count.path("groupName").asText(), count.path("taskCount").asInt()));
        return open;
    }

    @Test
    void aLeaderIsToldHowManyTasksEachGroupHasOfWhatTheLeaderReads() throws Exception {
        TasklistClient secretary = as("bi.thu");
        TasklistClient office = as("chanhvanphong");
        Map<String, Integer> seenBefore = openByGroup(secretary);
        Map<String, Integer> officeBefore = openByGroup(office);
        assertThat(officeBefore).isNotEmpty();
        Reported hotSpot = reported(true);
        String group = engine.getTaskService().getIdentityLinksForTask(hotSpot.task()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElseThrow();
        assertThat(openByGroup(secretary).get(group)).isGreaterThan(seenBefore.getOrDefault(group, 0));
        assertThat(openByGroup(office).get(group)).isEqualTo(officeBefore.get(group));
        assertThat(as("pbt.thon03").get(ENGINE + "/task/report/candidate-group-count").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chanhvanphong", "cv.vpdu", "bt.thon05", "pbt.thon03", "cv.ubnd", "ct.mttq"})
    void aRestrictedHotSpotIsSeenByNobodyWhoIsNotConcerned(String person) throws Exception {
        assertSeesNothing(as(person), reported(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi.thu", "pbt.tt"})
    void thoseWhoDirectReadARestrictedHotSpotEverywhere(String person) throws Exception {
        Reported hotSpot = reported(true);
        TasklistClient leader = as(person);
        assertReads(leader, hotSpot, RUNNING);
        assertReads(leader, hotSpot, HISTORY);
        assertReads(leader, hotSpot, OF_ONE);
        assertThat(counted(leader)).containsOnly(1);
        assertThat(leader.get(ENGINE + "/task/" + hotSpot.task() + "/form-variables").body()).contains(NARRATIVE);
    }

    @Test
    void theOfficeReadsWhatIsNotRestrictedAndOnlyThatAlsoAfterItsEnd() throws Exception {
        Reported open = reported(false);
        Reported restricted = reported(true);
        TasklistClient office = as("chanhvanphong");
        assertReads(office, open, RUNNING);
        assertReads(office, open, HISTORY);
        assertThat(office.engine("/process-instance?processDefinitionKey=hot-spot&maxResults=500")).hasSize(1);
        assertThat(office.engine("/history/process-instance?processDefinitionKey=hot-spot&maxResults=500")).hasSize(1);
        assertThat(office.engine("/process-instance?businessKey=" + restricted.key() + "&maxResults=500")).isEmpty();
        assertThat(office.engine("/history/variable-instance?processInstanceId=" + restricted.id() + "&maxResults=500")).isEmpty();
        assertThat(counted(office)).containsOnly(1);
        assertSeesNothing(as("bt.thon05"), open);

        engine.getRuntimeService().deleteProcessInstance(open.id(), "ended");
        engine.getRuntimeService().deleteProcessInstance(restricted.id(), "ended");
        assertReads(office, open, HISTORY);
        assertThat(office.engine("/history/process-instance?processDefinitionKey=hot-spot&maxResults=500")).hasSize(1);
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.PROCESS_INSTANCE).resourceId(open.id()).count()).isZero();
        engine.getHistoryService().deleteHistoricProcessInstance(open.id());
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.HISTORIC_PROCESS_INSTANCE).resourceId(open.id()).count()).isZero();
    }

    @Test
    void theUnitThatHandlesReadsItThroughItsTaskAlone() throws Exception {
        Reported hotSpot = reported(true);
        TasklistClient leader = as("pbt.tt");
        assertThat(leader.submit(hotSpot.task(), "pbt.tt", Map.of("measures", "Tổ chức đối thoại với các hộ dân.", "unit", "mttq", "dueOn", "2026-05-30")).statusCode()).isEqualTo(204);
        String handle = next(hotSpot, "userTask_handleHotSpot");
        TasklistClient front = as("cv.mttq");
        JsonNode tasks = front.engine("/task?processDefinitionKey=hot-spot&maxResults=500");
        assertThat(tasks).singleElement().satisfies(task -> assertThat(task.path("name").asText()).isEqualTo("Báo cáo kết quả xử lý – Thôn Yên Lạc"));
        assertThat(front.get(ENGINE + "/task/" + handle + "/form-variables").body()).contains(NARRATIVE);
        assertThat(front.engine("/process-instance?businessKey=" + hotSpot.key() + "&maxResults=500")).isEmpty();
        assertThat(front.engine("/history/process-instance?processInstanceBusinessKey=" + hotSpot.key() + "&maxResults=500")).isEmpty();
        assertThat(as("ct.ubnd").engine("/task?processDefinitionKey=hot-spot&maxResults=500")).hasSize(2);
        assertSeesNothing(as("chanhvanphong"), new Reported(hotSpot.id(), hotSpot.key(), handle));
        assertThat(front.submit(handle, "cv.mttq", Map.of("result", "Đã đối thoại, các hộ đồng thuận.")).statusCode()).isEqualTo(204);
        assertThat(front.engine("/task?processDefinitionKey=hot-spot&maxResults=500")).isEmpty();
        assertThat(front.get(ENGINE + "/task/" + handle + "/form-variables").statusCode()).isNotEqualTo(200);
        assertSeesNothing(front, new Reported(hotSpot.id(), hotSpot.key(), next(hotSpot, "userTask_concludeHotSpot")));
    }

    private String next(Reported hotSpot, String element) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> engine.getTaskService().createTaskQuery().processInstanceId(hotSpot.id()).taskDefinitionKey(element).singleResult(),
                task -> task != null).getId();
    }

    @Test
    void whatWaitsForAPersonByNameStandsInTheirFilterAndInNobodyElses() throws Exception {
        Reported hotSpot = reported(true);
        assertThat(inFilter(as("ct.ubnd"), "Việc của đơn vị", hotSpot)).contains("Tiếp nhận thông tin điểm nóng – Thôn Yên Lạc");
        assertThat(inFilter(as("truong.congan"), "Việc của đơn vị", hotSpot)).containsExactly("Tiếp nhận thông tin điểm nóng – Thôn Yên Lạc");
        assertThat(inFilter(as("pbt.tt"), "Sắp đến hạn", hotSpot)).contains("Chỉ đạo xử lý – Thôn Yên Lạc");
        for (String other : List.of("cv.ubnd", "chanhvanphong", "bt.congan", "pbt.thon03")) {
            for (String filter : List.of("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn")) {
                assertThat(inFilter(as(other), filter, hotSpot)).as(other + ", " + filter).isEmpty();
            }
        }
    }

    private static List<String> inFilter(TasklistClient person, String name, Reported hotSpot) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode filter : person.engine("/filter?resourceType=Task&maxResults=50")) {
            if (filter.path("name").asText().equals(name)) {
                person.engine("/filter/" + filter.path("id").asText() + "/list?maxResults=500").forEach(task -> {
                    if (task.path("processInstanceId").asText().equals(hotSpot.id())) {
                        names.add(task.path("name").asText());
                    }
                });
            }
        }
        return names;
    }

    @Test
    void everyoneReportsThroughTheFormAlone() throws Exception {
        TasklistClient teacher = as("pbt.mamnon");
        assertThat(teacher.engine("/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true&maxResults=50&key=hot-spot")).hasSize(1);
        assertThat(as("chanhvanphong").engine("/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true&maxResults=50"))
                .extracting(startable -> startable.path("key").asText()).contains("hot-spot", "hamlet-rearrangement");
        HttpResponse<String> beside = teacher.post(ENGINE + "/process-definition/key/hot-spot/start", TasklistClient.variables(Map.of("hotSpotNumber", 1)));
        assertThat(beside.statusCode()).isEqualTo(400);
        HttpResponse<String> future = teacher.post(ENGINE + "/process-definition/key/hot-spot/submit-form", TasklistClient.variables(with("occurredOn", "2099-01-01")));
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(future.body()).path("message").asText()).startsWith("“Ngày xảy ra”: ");
        HttpResponse<String> foreign = teacher.post(ENGINE + "/process-definition/key/hot-spot/submit-form", TasklistClient.variables(with("unitCode", "congan")));
        assertThat(JSON.readTree(foreign.body()).path("message").asText()).isEqualTo("Biểu mẫu không có trường “unitCode”.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("hot-spot").count()).isZero();
        assertThat(teacher.post(ENGINE + "/process-definition/key/hot-spot/submit-form", TasklistClient.variables(report(false))).statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = report(false);
        changed.put(field, value);
        return changed;
    }

    @Test
    void aTaskOfAHotSpotIsNotOpenToOthersWhoKnowItsId() throws Exception {
        Reported hotSpot = reported(true);
        List<Task> tasks = engine.getTaskService().createTaskQuery().processInstanceId(hotSpot.id()).list();
        assertThat(tasks).hasSize(4);
        for (Task task : tasks) {
            HttpResponse<String> answer = as("chanhvanphong").submit(task.getId(), "chanhvanphong", Map.of("received", true));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void noLeaderIsGrantedAllInstancesOfEveryProcess() {
        for (String leader : List.of("btv", "ttdu", "vpdu")) {
            Authorization all = engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(leader).resourceType(Resources.PROCESS_DEFINITION).resourceId(Authorization.ANY).singleResult();
            assertThat(all.isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).as(leader).isFalse();
            assertThat(all.isPermissionGranted(ProcessDefinitionPermissions.READ_HISTORY)).as(leader).isFalse();
        }
    }
}
