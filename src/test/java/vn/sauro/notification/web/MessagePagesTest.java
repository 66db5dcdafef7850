package vn.sauro.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sauro.notification.Inbox;
import vn.sauro.notification.Message;
import vn.sauro.notification.Messages;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.WebTest;

/** The page of one's messages over HTTP. */
@WebTest
class MessagePagesTest {

    private static final String PAGE = "/sauro/tin-nhan";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Value("${sauro.sample.password}")
    private String password;
    @Autowired
    private Messages messages;
    @Autowired
    private Inbox inbox;

    private TasklistClient as(String user) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, password)).isEqualTo(200);
        return client;
    }

    @Test
    void whoIsNotLoggedInReadsNothingAndSwitchesNothing() throws Exception {
        TasklistClient stranger = new TasklistClient(port);
        for (HttpResponse<String> answer : List.of(stranger.get(PAGE), stranger.get(PAGE + "/tai-ve"), stranger.postForm(PAGE + "/thu", Map.of("token", "x", "nhan", "khong")))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Phải đăng nhập để đọc tin.");
        }
    }

    @Test
    void everyoneReadsTheirOwnMessagesReadyToCopyAndTakesThemAlong() throws Exception {
        messages.post(new Message("trang:1", Message.Kind.REMINDER, List.of("cb.hoiccb"), "Nhắc việc <b>gấp</b>", "Đề nghị báo cáo & gửi trước 17 giờ."));
        HttpResponse<String> page = as("cb.hoiccb").get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy")).hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.body()).contains(">Nhắc việc &lt;b&gt;gấp&lt;/b&gt;</h3>", "Nhắc việc · ", "Đề nghị báo cáo &amp; gửi trước 17 giờ.", ">Sao chép</button>",
                "Hệ thống chưa có máy chủ thư").doesNotContain("Cần gọi điện hôm nay", "<b>gấp");
        HttpResponse<String> file = as("cb.hoiccb").get(PAGE + "/tai-ve");
        assertThat(file.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(file.body()).startsWith("Tin của Nguyễn Quang Khánh (cb.hoiccb)").contains("Nhắc việc <b>gấp</b>\nĐề nghị báo cáo & gửi trước 17 giờ.");
        assertThat(as("dung.dau.hoiccb").get(PAGE).body()).doesNotContain("gấp");
    }

    @Test
    void theSwitchForMailIsOnesOwnAndAsksForTheSessionsToken() throws Exception {
        TasklistClient client = as("cb.hoiphunu");
        assertThat(client.postForm(PAGE + "/thu", Map.of("token", "another", "nhan", "khong")).statusCode()).isEqualTo(403);
        assertThat(inbox.isStopped("cb.hoiphunu")).isFalse();
        String token = token(client.get(PAGE));
        assertThat(client.postForm(PAGE + "/thu", Map.of("token", token, "nhan", "khong")).statusCode()).isEqualTo(303);
        assertThat(inbox.isStopped("cb.hoiphunu")).isTrue();
        assertThat(client.get(PAGE).body()).contains("Bật nhận thư");
        assertThat(client.postForm(PAGE + "/thu", Map.of("token", token, "nhan", "co")).statusCode()).isEqualTo(303);
        assertThat(inbox.isStopped("cb.hoiphunu")).isFalse();
    }

    @Test
    void theOfficeAloneHasTheCallList() throws Exception {
        assertThat(as("cv.vpdu").get(PAGE).body()).contains("Cần gọi điện hôm nay: ");
        assertThat(as("bi.thu").get(PAGE).body()).doesNotContain("Cần gọi điện hôm nay");
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }
}
