package vn.sauro.notification.web;

import java.util.List;
import vn.sauro.calendar.Days;
import vn.sauro.engine.Html;
import vn.sauro.notification.CallList.Call;
import vn.sauro.notification.Reason;
import vn.sauro.notification.Received;
import vn.sauro.organisation.Person;

/** A person's messages, and for VPĐU whom to call today. */
final class MessagePage {

    static final String PATH = "/sauro/tin-nhan";
    /** Of a year's messages people look for the last ones here; all are in the file. */
    static final int MOST = 200;

    private final String root;
    private final Html content = new Html();

    MessagePage(String root) {
        this.root = root;
    }

    /** The whole page for somebody who is not logged in. */
    static String forbidden(String root) {
        MessagePage page = new MessagePage(root);
        page.content.add("<p class=\"refused\" role=\"alert\">Phải đăng nhập để đọc tin.</p>")
                .add("<p>Hãy <a href=\"%s/camunda/app/tasklist/\">đăng nhập</a> rồi mở lại trang này.</p>", root);
        return page.markup();
    }

    String markup() {
        return new Html().add("""
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Tin nhắn – Sáu Rõ</title>
                <link rel="icon" href="%s/sauro/mark.svg">
                <link rel="stylesheet" href="%s/sauro/du-lieu.css">
                <link rel="stylesheet" href="%s/sauro/tin-nhan.css">
                <script type="module" src="%s/sauro/tin-nhan.js"></script>
                </head>
                <body>
                <header><a href="%s/camunda/app/tasklist/">← Công việc</a><h1>Tin nhắn</h1></header>
                <main>
                <p id="copied" role="status"></p>
                %s
                </main>
                </body>
                </html>""", root, root, root, root, root, content).toString();
    }

    MessagePage refused(String sentence) {
        content.add("<p class=\"refused\" role=\"alert\">%s</p>", sentence);
        return this;
    }

    /** @param mails whether a mail server is configured */
    MessagePage email(String token, Person person, boolean mails, boolean stopped) {
        content.add("<section><h2>Nhận tin qua thư điện tử</h2>");
        if (!mails) {
            content.add("<p>Hệ thống chưa có máy chủ thư: tin chỉ đọc ở trang này.</p>");
        } else if (person.email() == null) {
            content.add("<p>Chưa có địa chỉ thư của đồng chí: tin chỉ đọc ở trang này. Quản trị hệ thống ghi địa chỉ ở Dữ liệu của xã.</p>");
        } else {
            content.add("<p>%s <strong>%s</strong>.</p>", stopped ? "Đang tắt: không gửi thư đến" : "Đang bật: tin được gửi đến", person.email());
        }
        content.add("<form method=\"post\" action=\"%s%s/thu\">", root, PATH).add("<input type=\"hidden\" name=\"token\" value=\"%s\">", token)
                .add("<input type=\"hidden\" name=\"nhan\" value=\"%s\">", stopped ? "co" : "khong")
                .add("<button type=\"submit\">%s</button></form></section>", stopped ? "Bật nhận thư" : "Tắt nhận thư");
        return this;
    }

    MessagePage calls(List<Call> calls) {
        content.add("<section><h2>Cần gọi điện hôm nay: %s</h2>", calls.size());
        if (calls.isEmpty()) {
            content.add("<p>Không có việc quá hạn hoặc đến hạn hôm nay.</p>");
        } else {
            content.add("<ul class=\"messages\">");
            for (int i = 0; i < calls.size(); i++) {
                call("call-" + i, calls.get(i));
            }
            content.add("</ul>");
        }
        content.add("</section>");
        return this;
    }

    private void call(String id, Call call) {
        Person person = call.person();
        content.add("<li><h3 id=\"%s-about\">%s, %s</h3>", id, person.name(), call.unit());
        if (person.telephone() == null) {
            content.add("<p class=\"about\">Chưa có số điện thoại%s</p>", counts(call));
        } else {
            content.add("<p class=\"about\"><a href=\"tel:%s\">%s</a>%s</p>", person.telephone().replaceAll("[^+0-9]", ""), person.telephone(), counts(call));
        }
        copied(id, call.text());
    }

    private static String counts(Call call) {
        return (call.late() > 0 ? " · " + call.late() + " việc quá hạn" : "") + (call.dueToday() > 0 ? " · " + call.dueToday() + " việc đến hạn hôm nay" : "");
    }

    MessagePage messages(List<Received> messages) {
        content.add("<section><h2>Tin của tôi</h2>");
        if (messages.isEmpty()) {
            content.add("<p>Chưa có tin nào.</p>");
        } else {
            content.add("<p class=\"actions\"><a class=\"button\" href=\"%s%s/tai-ve\" download>Tải tất cả tin</a></p><ul class=\"messages\">", root, PATH);
            messages.forEach(message -> {
                String id = "message-" + message.id();
                content.add("<li><h3 id=\"%s-about\">%s</h3><p class=\"about\">%s · %s%s</p>", id, message.subject(), message.kind().title(), Days.text(message.writtenAt()), sent(message));
                copied(id, message.text());
            });
            content.add("</ul>");
        }
        content.add("</section>");
        return this;
    }

    private void copied(String id, String text) {
        content.add("<pre id=\"%s\">%s</pre>", id, text)
                .add("<button type=\"button\" id=\"%s-copy\" data-copy=\"%s\" aria-labelledby=\"%s-copy %s-about\">Sao chép</button></li>", id, id, id, id);
    }

    private static String sent(Received message) {
        return switch (message.state()) {
            case WRITTEN -> "";
            case TO_SEND, QUEUED -> " · đang chờ gửi thư";
            case SENT -> " · đã gửi thư";
            case NOT_SENT -> " · không gửi thư: " + message.reason().map(Reason::title).orElse("");
        };
    }

    /** All of a person's messages as a plain text, theirs to keep. */
    static String file(Person person, List<Received> messages) {
        StringBuilder file = new StringBuilder("Tin của " + person.name() + " (" + person.id() + ")\n");
        messages.forEach(message -> file.append("\n").append(Days.text(message.writtenAt())).append(" · ").append(message.kind().title()).append(sent(message)).append('\n')
                .append(message.subject()).append('\n').append(message.text().strip()).append('\n'));
        return file.toString();
    }
}
