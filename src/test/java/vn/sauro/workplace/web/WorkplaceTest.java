package vn.sauro.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** The start page, what Tasklist is told of its tasks, and drafts, over HTTP. */
@WebTest
class WorkplaceTest {

    private static final String DRAFTS = "/sauro/ban-nhap";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private JdbcClient jdbc;

    private TasklistClient as(String user) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, password)).isEqualTo(200);
        return client;
    }

    private static String task(TasklistClient client, String key, String group) throws Exception {
        return client.engine("/task?taskDefinitionKey=userTask_" + key + "&candidateGroup=" + group + "&includeAssignedTasks=true&maxResults=1").get(0).get("id").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void whoIsNotLoggedInIsToldSoEverywhere() throws Exception {
        TasklistClient stranger = new TasklistClient(port);
        assertThat(stranger.get("/sauro/").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/sauro/").body()).contains("Phải đăng nhập để mở bàn làm việc.");
        for (HttpResponse<String> answer : List.of(stranger.get("/sauro/viec/x"), stranger.get("/sauro/viec/the?id=x"), stranger.get("/sauro/viec/bo-loc"),
                stranger.get(DRAFTS + "/viec/x"), stranger.get(DRAFTS + "/tai-ve"), stranger.call("PUT", DRAFTS + "/quy-trinh/hot-spot", "", "{}"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Phiên làm việc đã kết thúc; hãy đăng nhập lại.");
        }
    }

    @Test
    void aDraftIsThePersonsOwnOnAnyComputerAndGoesWhenTheTaskIsDone() throws Exception {
        TasklistClient head = as("bt.thcs");
        String task = task(head, "confirmReceipt", "chibo-thcs");
        String draft = DRAFTS + "/viec/" + task;
        String token = json(head.get(draft)).get("token").asText();
        assertThat(json(head.get(draft)).get("content").isNull()).isTrue();
        assertThat(json(head.call("PUT", draft, token, "{\"follower\":\"Lê\"}")).get("savedAt").asText()).endsWith("ngày 26/05/2026");
        assertThat(head.call("PUT", draft, token, "{\"follower\":\"Lê Văn “Út”\"}").statusCode()).isEqualTo(200);

        JsonNode elsewhere = json(as("bt.thcs").get(draft));
        assertThat(elsewhere.get("user").asText()).isEqualTo("bt.thcs");
        assertThat(elsewhere.at("/content/follower").asText()).isEqualTo("Lê Văn “Út”");
        assertThat(head.get("/sauro/").body()).contains("Đang viết dở", "Bản nháp lưu lúc ");
        assertThat(json(head.get(DRAFTS + "/tai-ve")).at("/0/content/follower").asText()).isEqualTo("Lê Văn “Út”");

        TasklistClient colleague = as("pbt.thcs");
        assertThat(json(colleague.get(draft)).get("content").isNull()).isTrue();
        assertThat(json(colleague.get(DRAFTS + "/tai-ve"))).isEmpty();
        TasklistClient stranger = as("bt.tramyte");
        assertThat(stranger.get(draft).statusCode()).isEqualTo(404);
        assertThat(stranger.call("PUT", draft, json(stranger.get(DRAFTS + "/quy-trinh/hot-spot")).get("token").asText(), "{}").statusCode()).isEqualTo(404);

        assertThat(head.submit(task, "bt.thcs", Map.of("follower", "Lê Văn Út, Phó Hiệu trưởng", "receivedOn", "2026-05-26")).statusCode()).isLessThan(300);
        assertThat(jdbc.sql("select count(*) from form_draft where form_of = ?").param("viec:" + task).query(Integer.class).single()).isZero();
        assertThat(head.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftAsksForTheSessionsTokenForJsonAndForAnEnd() throws Exception {
        TasklistClient client = as("bt.tramyte");
        String draft = DRAFTS + "/quy-trinh/hot-spot";
        String token = json(client.get(draft)).get("token").asText();
        assertThat(client.call("PUT", draft, "another", "{\"a\":1}").statusCode()).isEqualTo(403);
        assertThat(client.call("PUT", draft, token, "[1]").statusCode()).isEqualTo(400);
        assertThat(client.call("PUT", draft, token, "{").statusCode()).isEqualTo(400);
        HttpResponse<String> tooLong = client.call("PUT", draft, token, "{\"a\":\"" + "ấ".repeat(200_000) + "\"}");
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("Bản nháp quá dài");
        assertThat(json(client.get(draft)).get("content").isNull()).isTrue();
        assertThat(client.call("PUT", draft, token, "{\"a\":1}").statusCode()).isEqualTo(200);
        assertThat(client.call("DELETE", draft, "another", "").statusCode()).isEqualTo(403);
        assertThat(client.call("DELETE", draft, token, "").statusCode()).isEqualTo(204);
        assertThat(json(client.get(draft)).get("content").isNull()).isTrue();
        assertThat(client.call("PUT", DRAFTS + "/quy-trinh/hamlet-rearrangement", token, "{}").statusCode()).as("a process the person may not start").isEqualTo(404);
    }

    @Test
    void theDraftOfAStartGoesWithTheStart() throws Exception {
        TasklistClient client = as("bt.quansu");
        String draft = DRAFTS + "/quy-trinh/delegation";
        String token = json(client.get(draft)).get("token").asText();
        assertThat(client.call("PUT", draft, token, "{\"reason\":\"Nghỉ\"}").statusCode()).isEqualTo(200);
        HttpResponse<String> started = client.post("/camunda/api/engine/engine/default/process-definition/key/delegation/submit-form",
                TasklistClient.variables(Map.of("deputy", "pbt.quansu", "fromDay", "2026-05-26", "untilDay", "2026-05-27", "reason", "Nghỉ phép")));
        assertThat(started.statusCode()).as(started.body()).isLessThan(300);
        assertThat(json(client.get(draft)).get("content").isNull()).isTrue();
    }

    @Test
    void aTaskSaysWhatToDoWhyWhatComesNextAndWhoWaits() throws Exception {
        TasklistClient client = as("bt.mamnon");
        String task = task(client, "confirmDissemination", "chibo-mamnon");
        JsonNode card = json(client.get("/sauro/viec/the?id=" + task + "&id=unknown"));
        assertThat(card).hasSize(1);
        assertThat(card.get(task).get("units").get(0).asText()).isEqualTo("Chi bộ Trường Mầm non");
        assertThat(card.get(task).get("step").asText()).isEqualTo("Quán triệt, triển khai");
        assertThat(card.get(task).at("/due/words").asText()).isEqualTo("Còn 3 ngày làm việc");
        assertThat(card.get(task).at("/due/day").asText()).isEqualTo("Thứ Sáu, 29/05/2026");

        JsonNode guide = json(client.get("/sauro/viec/" + task)).get("guide");
        assertThat(guide.get("todo").asText()).startsWith("Tổ chức quán triệt ba văn bản").contains("Chi bộ Trường Mầm non");
        assertThat(guide.at("/why/0/text").asText()).startsWith("Các cấp ủy, tổ chức đảng, cơ quan, đơn vị khẩn trương tổ chức quán triệt");
        assertThat(guide.at("/why/0/quoted").asBoolean()).isTrue();
        assertThat(guide.at("/next/0/what").asText()).isEqualTo("Xây dựng kế hoạch");
        assertThat(guide.get("waiting").asText()).isEqualTo("Văn phòng Đảng ủy tổng hợp, báo cáo Ban Thường vụ Đảng ủy");
        assertThat(as("bt.tieuhoc").get("/sauro/viec/" + task).statusCode()).as("another unit's task").isEqualTo(404);
        assertThat(json(as("bt.tieuhoc").get("/sauro/viec/the?id=" + task))).isEmpty();
    }

    @Test
    void theStartPageCountsAsTasklistDoesAndOffersWhatTheRoleDoesMost() throws Exception {
        TasklistClient secretary = as("bt.tieuhoc");
        JsonNode filters = json(secretary.get("/sauro/viec/bo-loc"));
        assertThat(filters).extracting(filter -> filter.get("name").asText()).containsExactly("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn");
        JsonNode ofUnits = filters.get(1);
        assertThat(ofUnits.get("count").asInt()).isPositive()
                .isEqualTo(secretary.engine("/filter/" + ofUnits.get("id").asText() + "/count").get("count").asInt());
        HttpResponse<String> page = secretary.get("/sauro/");
        assertThat(page.headers().firstValue("content-security-policy")).hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.body()).contains("Chi bộ Trường Tiểu học", "<strong>" + ofUnits.get("count").asInt() + "</strong> Việc của đơn vị", "Còn 3 ngày làm việc",
                "processStart=hot-spot", "Đính chính điều đã gửi").doesNotContain("Rà soát kế hoạch");
        assertThat(as("cv.vpdu").get("/sauro").body()).contains("Rà soát kế hoạch của đơn vị", "/sauro/tin-nhan", "processStart=notice-assignments", "Nhập hộ đơn vị");
        assertThat(as("quantri").get("/sauro/").body()).contains("/sauro/du-lieu\">Dữ liệu của xã</a>");
        assertThat(page.body()).doesNotContain("/sauro/du-lieu\"");
    }
}
