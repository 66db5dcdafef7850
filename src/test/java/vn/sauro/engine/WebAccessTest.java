package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** The sample as it stands after its start, over HTTP, as different people and as somebody who is nobody. */
@WebTest
class WebAccessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPORTING_UNITS_SCHEMES_AND_SESSION = 31 + 4 + 1;

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void theFirstTasksAreThereAndNothingIsUnderWay() {
        await().atMost(Duration.ofSeconds(60)).until(() -> engine.getTaskService().createTaskQuery().count() >= REPORTING_UNITS_SCHEMES_AND_SESSION
                && engine.getManagementService().createJobQuery().executable().count() == 0);
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertThat(new TasklistClient(port).login("pbt.thon12", "wrong")).isEqualTo(401);
        assertThat(new TasklistClient(port).get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void staffSeeTheTasksOfTheirOwnUnitsOnly() throws Exception {
        TasklistClient secretary = as("bt.thon03");
        assertThat(secretary.engine("/task?maxResults=50")).extracting(task -> task.path("name").asText()).allMatch(name -> name.contains("Yên Lạc"))
                .contains("Xác nhận đã nhận Thông báo – Chi bộ thôn Yên Lạc", "Xây dựng kế hoạch – Thôn Yên Lạc (toàn bộ Kết luận)");
        JsonNode tasks = secretary.engine("/task?maxResults=50&taskDefinitionKey=userTask_confirmDissemination");
        assertThat(tasks).as(tasks.toString()).hasSize(1);
        assertThat(tasks.get(0).path("name").asText()).isEqualTo("Báo cáo kết quả quán triệt – Chi bộ thôn Yên Lạc");
        assertThat(tasks.get(0).path("description").asText()).contains("Chi bộ thôn Yên Lạc");
        assertThat(tasks.get(0).path("due").asText()).contains("T23:59:59");
        String foreign = task("confirmDissemination", "chibo-thon-04");
        assertThat(secretary.submit(foreign, "bt.thon03", dissemination()).statusCode()).isEqualTo(403);
        assertThat(secretary.get(ENGINE + "/task/" + foreign + "/form-variables").statusCode()).isEqualTo(403);
    }

    @Test
    void fourReadyFiltersStandInTasklist() throws Exception {
        TasklistClient secretary = as("bt.thon03");
        Set<String> names = new TreeSet<>();
        for (JsonNode filter : secretary.engine("/filter?resourceType=Task&maxResults=50")) {
            names.add(filter.path("name").asText());
            assertThat(secretary.get(ENGINE + "/filter/" + filter.path("id").asText() + "/count").statusCode()).isEqualTo(200);
        }
        assertThat(names).containsExactlyInAnyOrder("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn");
    }

    @Test
    void aTaskIsCompletedByItsFormAlone() throws Exception {
        TasklistClient secretary = as("bt.thon05");
        String task = task("confirmDissemination", "chibo-thon-05");
        for (String way : List.of("complete", "resolve")) {
            HttpResponse<String> answer = secretary.post(ENGINE + "/task/" + task + "/" + way, "{}");
            assertThat(answer.statusCode()).as(way).isIn(400, 403);
            assertThat(message(answer)).isIn("Việc này chỉ được hoàn thành bằng biểu mẫu của nó.", "Bạn không có quyền thực hiện việc này.");
        }
        assertThat(task("confirmDissemination", "chibo-thon-05")).isEqualTo(task);
    }

    @Test
    void aVariableThatIsNotTheFormsIsRefused() throws Exception {
        TasklistClient secretary = as("bt.thon06");
        String task = task("confirmDissemination", "chibo-thon-06");
        Map<String, Object> values = dissemination();
        values.put("unitCode", "chibo-thon-07");
        HttpResponse<String> answer = secretary.submit(task, "bt.thon06", values);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).isEqualTo("Biểu mẫu không có trường “unitCode”.");
        assertThat(task("confirmDissemination", "chibo-thon-06")).isEqualTo(task);
    }

    @Test
    void whatIsRefusedNamesTheFieldInVietnameseAlone() throws Exception {
        TasklistClient secretary = as("bt.thon07");
        String task = task("confirmDissemination", "chibo-thon-07");
        assertRefused(secretary, task, "present", 31, "“Số có mặt”: là 31, không được quá số phải dự (30).");
        assertRefused(secretary, task, "presenter", "  ", "“Người quán triệt”: không được để trống.");
        assertRefused(secretary, task, "heldOn", "2027-01-01", "“Ngày tổ chức”: ");
        assertRefused(secretary, task, "expected", "ba mươi", "“Số phải dự”: phải là số.");
        assertThat(secretary.submit(task, "bt.thon07", dissemination()).statusCode()).isEqualTo(204);
        assertThat(secretary.submit(task, "bt.thon07", dissemination()).statusCode()).isNotEqualTo(204);
    }

    private void assertRefused(TasklistClient secretary, String task, String field, Object value, String sentence) throws Exception {
        Map<String, Object> values = dissemination();
        values.put(field, value);
        HttpResponse<String> answer = secretary.submit(task, "bt.thon07", values);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).startsWith(sentence).doesNotContain("ENGINE").doesNotContain("Cannot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bt.thon01", "ct.mttq", "cv.ubnd"})
    void onlyTheOfficeOpensARearrangement(String user) throws Exception {
        TasklistClient other = as(user);
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("hamlet-rearrangement").latestVersion().singleResult().getId();
        HttpResponse<String> answer = other.post(ENGINE + "/process-definition/" + definition + "/submit-form", TasklistClient.variables(opening("dot-khac")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(message(answer)).isEqualTo("Bạn không có quyền thực hiện việc này.");
        assertThat(other.engine("/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true&maxResults=50"))
                .extracting(startable -> startable.path("key").asText()).containsExactlyInAnyOrder("hot-spot", "correction", "follow-assignment", "delegation", "review-result");
    }

    @Test
    void theOfficeOpensNothingTwiceAndNothingWithoutTheForm() throws Exception {
        TasklistClient office = as("chanhvanphong");
        assertThat(office.engine("/process-definition?startableInTasklist=true&startablePermissionCheck=true&latest=true&maxResults=50&key=hamlet-rearrangement")).hasSize(1);
        long before = engine.getRuntimeService().createProcessInstanceQuery().count();
        HttpResponse<String> again = office.post(ENGINE + "/process-definition/key/hamlet-rearrangement/submit-form", TasklistClient.variables(opening("sap-xep-thon-2026")));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(message(again)).startsWith("“Mã đợt”: ");
        HttpResponse<String> past = office.post(ENGINE + "/process-definition/key/hamlet-rearrangement/submit-form",
                TasklistClient.variables(with(opening("dot-khac"), "deadline", "2026-05-20")));
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(message(past)).startsWith("“Hoàn thành trước ngày”: ");
        HttpResponse<String> start = office.post(ENGINE + "/process-definition/key/hamlet-rearrangement/start", TasklistClient.variables(Map.of("rearrangementCode", "x")));
        assertThat(start.statusCode()).isEqualTo(400);
        assertThat(message(start)).isEqualTo("Việc này chỉ được hoàn thành bằng biểu mẫu của nó.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void staffChangeNeitherDueDatesNorGroupsNorVariables() throws Exception {
        TasklistClient secretary = as("bt.thon08");
        String task = task("confirmDissemination", "chibo-thon-08");
        assertThat(secretary.put(ENGINE + "/task/" + task, "{\"name\":\"x\",\"due\":\"2027-01-01T00:00:00.000+0700\"}").statusCode()).isEqualTo(403);
        assertThat(secretary.post(ENGINE + "/task/" + task + "/identity-links", "{\"groupId\":\"ubnd\",\"type\":\"candidate\"}").statusCode()).isEqualTo(403);
        assertThat(secretary.put(ENGINE + "/task/" + task + "/variables/unitCode", "{\"value\":\"x\",\"type\":\"String\"}").statusCode()).isEqualTo(403);
        assertThat(secretary.put(ENGINE + "/task/" + task + "/localVariables/unitCode", "{\"value\":\"x\",\"type\":\"String\"}").statusCode()).isEqualTo(403);
        assertThat(secretary.post(ENGINE + "/task/create", "{\"name\":\"x\"}").statusCode()).isNotIn(200, 204);
        assertThat(secretary.post(ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}").statusCode()).isEqualTo(403);
        assertThat(secretary.post(ENGINE + "/user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"SauRo@2026-mau\"}}").statusCode()).isEqualTo(403);
    }

    @Test
    void leadersReadEveryInstanceAndStaffNone() throws Exception {
        long all = engine.getRuntimeService().createProcessInstanceQuery().count();
        for (String leader : List.of("chanhvanphong", "bi.thu", "pbt.tt")) {
            assertThat(as(leader).engine("/process-instance/count").path("count").asLong()).isEqualTo(all);
            assertThat(as(leader).get("/camunda/api/admin/auth/user/default").body()).contains("cockpit");
        }
        assertThat(as("bt.thon09").engine("/process-instance/count").path("count").asLong()).isZero();
        assertThat(as("bt.thon09").get("/camunda/api/admin/auth/user/default").body()).contains("tasklist").doesNotContain("cockpit").doesNotContain("admin");
        assertThat(as("quantri").get("/camunda/api/admin/auth/user/default").body()).contains("admin").contains("cockpit");
    }

    @Test
    void whatTheLastReleaseLeavesOpenIsClosed() throws Exception {
        TasklistClient office = as("chanhvanphong");
        assertThat(office.post(ENGINE + "/task", "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}").statusCode()).isEqualTo(400);
        assertThat(office.get(ENGINE + "/task?assigneeExpression=x").statusCode()).isEqualTo(400);
        assertThat(new TasklistClient(port).post("/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"x\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"SauRo@2026-mau\"}}").statusCode()).isIn(403, 404);
        assertThat(office.get("/engine-rest/engine").statusCode()).isEqualTo(404);
        assertThat(office.get("/h2-console/").statusCode()).isEqualTo(404);
        assertThat(office.post(ENGINE + "/deployment/create", "{}").statusCode()).isNotIn(200, 204);
    }

    @Test
    void theBrowserIsHandedTheClock() throws Exception {
        HttpResponse<String> module = new TasklistClient(port).get("/sauro/clock.js");
        assertThat(module.statusCode()).isEqualTo(200);
        assertThat(module.headers().firstValue("content-type").orElseThrow()).startsWith("text/javascript");
        assertThat(module.body()).containsPattern("const offset = -?\\d+;");
        assertThat(new TasklistClient(port).get("/camunda/app/tasklist/scripts/config.js").body()).contains("sauro/clock.js");
    }

    private TasklistClient as(String user) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, password)).isEqualTo(200);
        return client;
    }

    private String task(String key, String group) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_" + key).taskCandidateGroup(group).includeAssignedTasks().singleResult().getId();
    }

    private static String message(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).path("message").asText();
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> opening(String code) {
        return Map.of("code", code, "title", "Sắp xếp thôn", "basis", "Thông báo kết luận ngày 26/5/2026", "deadline", "2026-06-25",
                "schemes", "[{\"code\":\"pa-91\",\"name\":\"Phương án\",\"hamlets\":[\"thon-11\",\"thon-12\"]}]");
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>();
        values.put("heldOn", "2026-05-26");
        values.put("meetingForm", "CELL_MEETING");
        values.put("toMembers", true);
        values.put("coversDirective21", true);
        values.put("coversDirective05", true);
        values.put("coversLetter349", true);
        values.put("presenter", "Bí thư chi bộ");
        values.put("minutesNumber", "01-BB");
        values.put("minutesDate", "2026-05-26");
        values.put("expected", 30);
        values.put("present", 30);
        return values;
    }
}
