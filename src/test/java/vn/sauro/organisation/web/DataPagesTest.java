package vn.sauro.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.workbook.Grid;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** The page of the commune's own data over HTTP. */
@WebTest
class DataPagesTest {

    private static final String PAGE = "/sauro/du-lieu";
    private static final String MY_TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("<td>thu\\.web</td><td>Lê Thị Thử</td><td><code>([^<]+)</code></td>");

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private Organisation organisation;

    @Test
    void onlyTheAdministratorIsLetIn() throws Exception {
        for (TasklistClient client : new TasklistClient[] {new TasklistClient(port), as("chanhvanphong", password)}) {
            for (HttpResponse<String> answer : new HttpResponse[] {client.get(PAGE), client.get(PAGE + "/mau.xlsx"), client.get(PAGE + "/xuat.xlsx"),
                client.postForm(PAGE + "/nhap", Map.of("token", "x")), client.postFile(PAGE + "/kiem-tra", Map.of("token", "x"), "x.xlsx", new byte[10])}) {
                assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(403);
                assertThat(answer.body()).contains("Trang này dành cho quản trị hệ thống.").doesNotContain("token");
            }
        }
    }

    @Test
    void whatIsCheckedIsImportedOnceAndWhoLeavesIsOutInTheOpenBrowserToo() throws Exception {
        TasklistClient administrator = as("quantri", password);
        Grid grid = Grid.of(administrator.download(PAGE + "/xuat.xlsx")).add("Người", "thu.web", "Lê Thị Thử").add("Chức vụ", "thu.web", "ubkt");
        HttpResponse<String> checked = check(administrator, grid);
        assertThat(checked.body()).contains("Tài khoản mới: 1", "Lê Thị Thử (thu.web)", "Nhập dữ liệu");
        assertThat(organisation.people()).extracting("id").doesNotContain("thu.web");

        assertThat(administrator.postForm(PAGE + "/nhap", Map.of("token", "another")).statusCode()).isEqualTo(403);
        assertThat(administrator.get(PAGE + "/nhap").statusCode()).isEqualTo(405);
        assertThat(organisation.people()).extracting("id").doesNotContain("thu.web");

        HttpResponse<String> taken = administrator.postForm(PAGE + "/nhap", Map.of("token", token(checked)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.headers().firstValue("cache-control")).hasValue("no-store");
        Matcher shown = PASSWORD.matcher(taken.body());
        assertThat(shown.find()).as(taken.body()).isTrue();
        HttpResponse<String> again = administrator.postForm(PAGE + "/nhap", Map.of("token", token(checked)));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Không còn tệp nào chờ nhập").doesNotContain(shown.group(1));

        TasklistClient newcomer = as("thu.web", shown.group(1));
        assertThat(newcomer.get(MY_TASKS).statusCode()).isEqualTo(200);
        Grid leaves = Grid.of(administrator.download(PAGE + "/xuat.xlsx"));
        leaves.set("Người", leaves.row("Người", "Tài khoản", "thu.web"), "Nghỉ từ ngày", LocalDate.of(2026, 5, 26));
        assertThat(administrator.postForm(PAGE + "/nhap", Map.of("token", token(check(administrator, leaves)))).statusCode()).isEqualTo(200);
        assertThat(newcomer.get(MY_TASKS).statusCode()).isEqualTo(401);
        assertThat(new TasklistClient(port).login("thu.web", shown.group(1))).isEqualTo(401);
        assertThat(administrator.get(PAGE + "?tim=le+thi+thu").body()).contains("<strong>Lê Thị Thử</strong> (thu.web), đã nghỉ từ ngày 26/05/2026");
    }

    @Test
    void everyProblemStandsInATableAndNothingCanBeImported() throws Exception {
        TasklistClient administrator = as("quantri", password);
        Grid grid = Grid.of(administrator.download(PAGE + "/xuat.xlsx"));
        HttpResponse<String> checked = check(administrator, grid.set("Thôn", 2, "Số hộ", "<script>").set("Thôn", 3, "Tên thôn", null));
        assertThat(checked.body()).contains("Có 2 chỗ phải sửa; chưa có gì bị thay đổi.", "<td>Thôn</td><td class=\"number\">2</td><td>Số hộ</td>",
                "đang là “&lt;script&gt;”", "<td class=\"number\">3</td><td>Tên thôn</td><td>không được để trống.</td>").doesNotContain("<script>", "Nhập dữ liệu");
        assertThat(administrator.postForm(PAGE + "/nhap", Map.of("token", token(checked))).statusCode()).isEqualTo(409);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() throws Exception {
        TasklistClient administrator = as("quantri", password);
        Map<String, String> fields = Map.of("token", token(administrator.get(PAGE)));
        HttpResponse<String> large = administrator.postFile(PAGE + "/kiem-tra", fields, "x.xlsx", new byte[7 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Tệp lớn quá 4 MB hoặc không tải lên trọn vẹn.");
        assertThat(administrator.postFile(PAGE + "/kiem-tra", fields, "x.xlsx", new byte[4 * 1024 * 1024 + 1]).body()).contains("Tệp lớn quá 4 MB.");
        assertThat(administrator.postFile(PAGE + "/kiem-tra", fields, "x.xlsx", new byte[0]).body()).contains("Phải chọn một tệp.");
    }

    private static HttpResponse<String> check(TasklistClient client, Grid grid) throws Exception {
        HttpResponse<String> answer = client.postFile(PAGE + "/kiem-tra", Map.of("token", token(client.get(PAGE))), "du-lieu-xa.xlsx", grid.file());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private TasklistClient as(String user, String with) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, with)).isEqualTo(200);
        return client;
    }
}
