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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** Two people and one task, over HTTP: what the web app is answered. */
@WebTest
class WebConflictsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String GONE = "Việc này đã được hoàn thành hoặc không còn nữa. Đề nghị tải lại danh sách công việc.";
    private static final String NEVER_WAS = "8f59e0ec-e900-11f1-bf7a-02fc00000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    private TasklistClient as(String user) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, password)).isEqualTo(200);
        return client;
    }

    /** The report of a unit waits for it soon after the start. */
    private String report(String unit) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> tasks.createTaskQuery().taskDefinitionKey("userTask_confirmDissemination")
                .taskCandidateGroup(unit).includeAssignedTasks().singleResult(), task -> task != null).getId();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String sentence) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("type").asText()).isIn("Refused", "FormRefused");
        assertThat(body.path("message").asText()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "10"})
    void ofTwoWhoSubmitAtTheSameInstantOneIsHeardAndTheOtherReadsASentence(String cell) throws Exception {
        String task = report("chibo-thon-" + cell);
        List<HttpResponse<String>> answers = atOnce(as("bt.thon" + cell), as("pbt.thon" + cell), client -> client.submit(task, dissemination()));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 404);
        assertRefused(answers.get(answers.get(0).statusCode() == 204 ? 1 : 0), 404, GONE);
        assertThat(jdbc.sql("select count(*) from dissemination_report where unit_code = ?").param("chibo-thon-" + cell).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoClaimAtTheSameInstantOneHoldsTheTaskAndTheOtherReadsASentence() throws Exception {
        String task = report("chibo-thon-11");
        List<String> people = List.of("bt.thon11", "pbt.thon11");
        Map<TasklistClient, String> clients = new HashMap<>();
        for (String person : people) {
            clients.put(as(person), person);
        }
        List<TasklistClient> both = List.copyOf(clients.keySet());
        List<HttpResponse<String>> answers = atOnce(both.get(0), both.get(1), client -> client.claim(task, clients.get(client)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        int first = answers.get(0).statusCode() == 204 ? 0 : 1;
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(clients.get(both.get(first)));
        assertThat(JSON.readTree(answers.get(1 - first).body()).path("message").asText()).matches("(Việc này đã có người khác nhận|Có người khác vừa xử lý).*");
    }

    private static List<HttpResponse<String>> atOnce(TasklistClient one, TasklistClient other, Act act) throws Exception {
        CyclicBarrier instant = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> both = List.of(one, other).stream().<Callable<HttpResponse<String>>>map(client -> () -> {
                instant.await();
                return act.of(client);
            }).toList();
            List<Future<HttpResponse<String>>> answers = threads.invokeAll(both);
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private interface Act {
        HttpResponse<String> of(TasklistClient client) throws Exception;
    }

    @Test
    void whatOneHasClaimedAnotherNeitherClaimsNorSubmitsNorTakesAway() throws Exception {
        TasklistClient head = as("bt.thon12");
        TasklistClient deputy = as("pbt.thon12");
        String task = report("chibo-thon-12");
        assertRefused(deputy.claim(task, "bt.thon12"), 403, "Bạn không có quyền thực hiện việc này.");
        assertThat(head.claim(task, "bt.thon12").statusCode()).isEqualTo(204);
        assertRefused(deputy.claim(task, "pbt.thon12"), 409, "Việc này đã có người khác nhận. Đề nghị tải lại danh sách công việc và chọn việc khác.");
        assertRefused(deputy.claim(task, null), 403, "Bạn không có quyền thực hiện việc này.");
        HttpResponse<String> submitted = deputy.submit(task, dissemination());
        assertThat(submitted.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(submitted.body()).path("message").asText()).matches("Việc này đã được đồng chí \\p{Lu}.* nhận, nên chỉ đồng chí ấy gửi được biểu mẫu\\..*");
        assertThat(head.claim(task, null).statusCode()).isEqualTo(204);
        assertThat(deputy.claim(task, "pbt.thon12").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables", "/variables", "/identity-links", "/comment", "/rendered-form"})
    void whatIsReadOfATaskThatIsGoneIsAnsweredWithASentence(String part) throws Exception {
        assertRefused(as("bt.thon09").get(ENGINE + "/task/" + NEVER_WAS + part), 404, GONE);
    }

    @Test
    void whatIsDoneToATaskThatIsGoneIsAnsweredWithASentence() throws Exception {
        TasklistClient secretary = as("bt.thon09");
        assertRefused(secretary.submit(NEVER_WAS, dissemination()), 404, GONE);
        assertRefused(secretary.claim(NEVER_WAS, "bt.thon09"), 404, GONE);
        for (String act : List.of("/unclaim", "/assignee", "/comment/create")) {
            assertRefused(secretary.post(ENGINE + "/task/" + NEVER_WAS + act, "{}"), 404, GONE);
        }
        assertRefused(secretary.put(ENGINE + "/task/" + NEVER_WAS, "{\"name\":\"x\"}"), 404, GONE);
    }

    @Test
    void whatTheApiDoesNotKnowOrAcceptIsAnsweredWithASentence() throws Exception {
        TasklistClient secretary = as("bt.thon09");
        assertRefused(secretary.get(ENGINE + "/nothing-of-that-name"), 404, "Không tìm thấy nội dung yêu cầu.");
        assertRefused(secretary.get(ENGINE + "/task?sortBy=x&sortOrder=asc&maxResults=5"), 400, "Máy chủ không chấp nhận yêu cầu này. Đề nghị tải lại trang rồi thực hiện lại.");
        assertRefused(secretary.post(ENGINE + "/task/" + report("chibo-thon-09") + "/submit-form", "[1]"), 400,
                "Máy chủ không chấp nhận yêu cầu này. Đề nghị tải lại trang rồi thực hiện lại.");
        assertRefused(secretary.get(ENGINE + "/task/" + report("chibo-thon-04") + "/form-variables"), 403, "Bạn không có quyền thực hiện việc này.");
    }

    @Test
    void anUnexpectedErrorIsAnsweredWithACodeAndNothingOfTheEngine() throws Exception {
        HttpResponse<String> answer = as("quantri").post(ENGINE + "/user/create",
                "{\"profile\":{\"id\":\"not an id\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"SauRo@2026-mau\"}}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).matches("Máy chủ gặp sự cố ngoài dự kiến, .* mã sự cố [0-9a-f]{8}\\.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("not an id");
    }

    @Test
    void whoHasNoTokenIsToldToLoadThePageAgain() throws Exception {
        TasklistClient secretary = as("bt.thon09");
        assertRefused(secretary.postWithoutToken(ENGINE + "/task/count", "{}"), 403, "Phiên làm việc đã thay đổi. Đề nghị tải lại trang rồi thực hiện lại.");
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLoginAsBefore() throws Exception {
        HttpResponse<String> answer = new TasklistClient(port).get(ENGINE + "/task/" + NEVER_WAS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("Refused");
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-26", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-26"));
        values.put("expected", 30);
        values.put("present", 30);
        return values;
    }
}
