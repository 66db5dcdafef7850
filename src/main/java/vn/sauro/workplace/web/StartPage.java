package vn.sauro.workplace.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriUtils;
import vn.sauro.calendar.Days;
import vn.sauro.engine.Html;
import vn.sauro.engine.ReadyFilters;
import vn.sauro.organisation.Person;
import vn.sauro.workplace.Desk;
import vn.sauro.workplace.DeskTask;
import vn.sauro.workplace.DueWords;
import vn.sauro.workplace.FormPlace;
import vn.sauro.workplace.Workplace.Begun;
import vn.sauro.workplace.Workplace.Deed;
import vn.sauro.workplace.Workplace.Morning;

/** What is late, due and waiting for a person, and the three things their role does most. */
final class StartPage {

    static final String PATH = "/sauro/";
    private static final String DUE_FIRST = "&sorting=" + encoded("[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},{\"sortBy\":\"nameCaseInsensitive\",\"sortOrder\":\"asc\"}]");

    private final String root;
    private final DueWords words;
    private final boolean administers;
    private final Html content = new Html();
    /** Beside a task its list stands. */
    private String list = "";

    /** @param administers whether whoever reads it also looks after the commune's data */
    StartPage(String root, DueWords words, boolean administers) {
        this.root = root;
        this.words = words;
        this.administers = administers;
    }

    String forbidden() {
        content.add("<p class=\"refused\" role=\"alert\">Phải đăng nhập để mở bàn làm việc.</p>")
                .add("<p>Hãy <a href=\"%s\">đăng nhập</a> rồi mở lại trang này.</p>", tasklist());
        return markup("");
    }

    /** An account without a person: the administrator's. */
    String ofNobody() {
        content.add("<p>Tài khoản này không gắn với cán bộ nào nên không có công việc.</p>");
        return markup("");
    }

    String of(Person person, Morning morning) {
        content.add("<p class=\"who\"><strong>%s</strong> · %s</p>", person.name(), morning.units().isEmpty() ? morning.role() : String.join(", ", morning.units()));
        list = morning.filters().stream().filter(filter -> filter.name().equals(ReadyFilters.OF_MY_UNITS)).map(filter -> "&filter=" + encoded(filter.id())).findFirst().orElse("");
        filters(morning.filters());
        first(morning.first());
        deeds(morning.role(), morning.deeds());
        begun(morning.begun());
        return markup(person.name());
    }

    private void filters(List<Desk.Filter> filters) {
        content.add("<nav aria-label=\"Bộ lọc công việc\"><ul class=\"counts\">");
        filters.forEach(filter -> content.add("<li><a href=\"%s#/?filter=%s%s\"%s><strong>%s</strong> %s<span class=\"about\">%s</span></a></li>", tasklist(), encoded(filter.id()),
                DUE_FIRST, new Html().add(filter.name().equals(ReadyFilters.LATE) && filter.count() > 0 ? " class=\"late\"" : ""), filter.count(), filter.name(), filter.description()));
        content.add("</ul></nav>");
    }

    private void first(List<DeskTask> tasks) {
        content.add("<section><h2>Làm trước</h2>");
        if (tasks.isEmpty()) {
            content.add("<p>Không có việc nào đang chờ.</p>");
        } else {
            content.add("<ul class=\"work\">");
            tasks.forEach(task -> {
                DueWords.Due due = words.of(task.dueAt());
                content.add("<li><a href=\"%s\">%s</a><span class=\"due-words due-%s\"><strong>%s</strong>%s</span><span class=\"about\">%s%s</span></li>", task(task.id()), task.name(),
                        due.state().name().toLowerCase(Locale.ROOT), due.words(), due.day().isEmpty() ? "" : " · " + due.day(), task.step(),
                        task.holder().map(holder -> " · đã nhận: " + holder).orElse(""));
            });
            content.add("</ul>");
        }
        content.add("</section>");
    }

    private void deeds(String role, List<Deed> deeds) {
        content.add("<section><h2>Việc thường làm: %s</h2><ul class=\"deeds\">", role);
        deeds.forEach(deed -> {
            if (deed.count().isPresent() && deed.task().isEmpty()) {
                content.add("<li><span class=\"none\">%s<span class=\"about\">Chưa có việc nào đang chờ</span></span></li>", deed.title());
            } else {
                content.add("<li><a class=\"button\" href=\"%s\">%s%s</a></li>", href(deed), deed.title(), new Html().add(deed.count().map(count -> "<span class=\"about\">" + count + " việc đang chờ</span>").orElse("")));
            }
        });
        content.add("</ul></section>");
    }

    private String href(Deed deed) {
        return deed.task().map(this::task).or(() -> deed.start().map(this::start)).or(() -> deed.page().map(page -> root + page)).orElse(tasklist());
    }

    private void begun(List<Begun> begun) {
        if (begun.isEmpty()) {
            return;
        }
        content.add("<section><h2>Đang viết dở</h2><ul class=\"work\">");
        begun.forEach(one -> content.add("<li><a href=\"%s\">%s</a><span class=\"about\">Bản nháp lưu lúc %s</span></li>",
                one.draft().form().kind() == FormPlace.Kind.TASK ? task(one.draft().form().id()) : start(one.draft().form().id()), one.name(), Days.text(one.draft().savedAt())));
        content.add("</ul><p><a href=\"%s%s/tai-ve\" download>Tải các bản nháp của tôi</a></p></section>", root, DraftEndpoint.PATH);
    }

    private String tasklist() {
        return root + "/camunda/app/tasklist/default/";
    }

    private String task(String id) {
        return tasklist() + "#/?task=" + encoded(id) + list + DUE_FIRST;
    }

    private String start(String process) {
        return tasklist() + "#/?processStart=" + encoded(process) + DUE_FIRST;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private String markup(String name) {
        return new Html().add("""
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Bàn làm việc%s – Sáu Rõ</title>
                <link rel="stylesheet" href="%s/sauro/du-lieu.css">
                <link rel="stylesheet" href="%s/sauro/ban-lam-viec.css">
                </head>
                <body>
                <header><h1>Bàn làm việc</h1><nav aria-label="Trang khác"><a href="%s">Công việc</a> <a href="%s/sauro/tin-nhan">Tin nhắn</a>%s</nav></header>
                <main>
                %s
                </main>
                </body>
                </html>""", name.isEmpty() ? "" : " của " + name, root, root, tasklist(), root,
                administers ? new Html().add(" <a href=\"%s/sauro/du-lieu\">Dữ liệu của xã</a>", root) : "", content).toString();
    }
}
