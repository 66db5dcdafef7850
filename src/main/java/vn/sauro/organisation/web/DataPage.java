package vn.sauro.organisation.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sauro.calendar.Days;
import vn.sauro.engine.Html;
import vn.sauro.organisation.CommuneReport;
import vn.sauro.organisation.Found;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.workbook.CommuneData;

/** What the administrator sees of the commune's own data. Plain markup: no script, nothing but its own style sheet. */
final class DataPage {

    static final String PATH = "/sauro/du-lieu";

    private final String token;
    private final Html content = new Html();

    /** @param token that every form of the page sends back */
    DataPage(String token) {
        this.token = token;
    }

    /** The whole page for somebody who may not see it. */
    static String forbidden(String root) {
        return frame(root, new Html().add("<p class=\"refused\" role=\"alert\">Trang này dành cho quản trị hệ thống.</p>")
                .add("<p>Hãy <a href=\"%s/camunda/app/admin/\">đăng nhập bằng tài khoản quản trị</a> rồi mở lại trang này.</p>", root));
    }

    String in(String root) {
        return frame(root, content);
    }

    private static String frame(String root, Html content) {
        return new Html().add("""
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Dữ liệu của xã – Sáu Rõ</title>
                <link rel="icon" href="%s/sauro/mark.svg">
                <link rel="stylesheet" href="%s/sauro/du-lieu.css">
                </head>
                <body>
                <header><a href="%s/camunda/app/admin/">← Quản trị</a><h1>Dữ liệu của xã</h1></header>
                <main>
                %s
                </main>
                </body>
                </html>""", root, root, root, content).toString();
    }

    DataPage refused(String sentence) {
        content.add("<p class=\"refused\" role=\"alert\">%s</p>", sentence);
        return this;
    }

    DataPage files(String root) {
        content.add("<section><h2>1. Lấy tệp</h2><p>Lần đầu dùng tệp mẫu; các lần sau tải dữ liệu đang có, sửa rồi nhập lại. Cách ghi có ở trang đầu của tệp.</p>")
                .add("<p class=\"actions\"><a class=\"button\" href=\"%s%s/mau.xlsx\" download>Tải tệp mẫu</a> "
                        + "<a class=\"button\" href=\"%s%s/xuat.xlsx\" download>Tải dữ liệu đang có</a></p></section>", root, PATH, root, PATH);
        return this;
    }

    DataPage upload(String root) {
        content.add("<section><h2>2. Kiểm tra tệp</h2><p>Kiểm tra chưa thay đổi gì. Tệp còn chỗ sai thì không dòng nào được nhập.</p>")
                .add("<form method=\"post\" action=\"%s%s/kiem-tra\" enctype=\"multipart/form-data\">", root, PATH).add("<input type=\"hidden\" name=\"token\" value=\"%s\">", token)
                .add("<label for=\"file\">Tệp Excel (.xlsx), nhiều nhất 4 MB</label><input id=\"file\" type=\"file\" name=\"file\" accept=\".xlsx\" required>")
                .add("<button type=\"submit\">Kiểm tra</button></form></section>");
        return this;
    }

    DataPage checked(String root, String fileName, CommuneReport report) {
        content.add("<section id=\"result\"><h2>Kết quả kiểm tra: %s</h2>", fileName);
        if (!report.possible()) {
            problems(report);
        } else {
            changes(report);
            notes(report);
            if (report.changesAnything() || !report.newAccounts().isEmpty() || !report.lostAccounts().isEmpty()) {
                content.add("<form method=\"post\" action=\"%s%s/nhap\">", root, PATH).add("<input type=\"hidden\" name=\"token\" value=\"%s\">", token)
                        .add("<button type=\"submit\">Nhập dữ liệu</button></form>");
            } else {
                content.add("<p class=\"done\">Tệp khớp với dữ liệu đang có; không có gì để nhập.</p>");
            }
        }
        content.add("</section>");
        return this;
    }

    private void problems(CommuneReport report) {
        content.add("<p class=\"refused\" role=\"alert\">Có %s chỗ phải sửa; chưa có gì bị thay đổi.</p>", report.problems().size())
                .add("<div class=\"wide\"><table class=\"problems\"><thead><tr><th>Trang</th><th>Dòng</th><th>Cột</th><th>Phải sửa</th></tr></thead><tbody>");
        report.problems().forEach(problem -> content.add("<tr><td>%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>",
                problem.sheet() == null ? "" : problem.sheet().title(), problem.row() == null ? "" : problem.row(),
                problem.column() == null ? "" : problem.column().title(), problem.sentence()));
        content.add("</tbody></table></div>");
    }

    private void changes(CommuneReport report) {
        content.add("<div class=\"wide\"><table class=\"counts\"><thead><tr><th>Trang</th><th>Thêm</th><th>Sửa</th><th>Bỏ</th><th>Giữ nguyên</th></tr></thead><tbody>");
        report.changes().forEach((sheet, changes) -> content.add(
                "<tr><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>",
                sheet.title(), changes.added(), changes.changed(), changes.removed(), changes.unchanged()));
        content.add("</tbody></table></div>");
        people("Tài khoản mới", report.newAccounts());
        people("Tài khoản bị thu hồi", report.lostAccounts());
    }

    private void people(String title, List<Person> people) {
        if (!people.isEmpty()) {
            content.add("<details open><summary>%s: %s</summary><p>%s</p></details>", title, people.size(),
                    people.stream().map(person -> person.name() + " (" + person.id() + ")").collect(Collectors.joining("; ")));
        }
    }

    private void notes(CommuneReport report) {
        if (!report.notes().isEmpty()) {
            content.add("<details open><summary>Lưu ý: %s</summary><ul>", report.notes().size());
            report.notes().stream().map(Problem::toString).forEach(note -> content.add("<li>%s</li>", note));
            content.add("</ul></details>");
        }
    }

    DataPage taken(String root, CommuneReport report, Map<Person, String> passwords, byte[] passwordFile) {
        content.add("<section id=\"result\"><h2>Đã nhập</h2>").add("<p class=\"done\" role=\"status\">%s</p>", report.changesAnything()
                ? "Dữ liệu của xã đã được nhập." : "Không có gì thay đổi: dữ liệu của xã đã đúng như tệp.");
        changes(report);
        notes(report);
        if (report.tasksBack() > 0) {
            content.add("<p>%s việc của người thôi chức vụ đã trả về đơn vị.</p>", report.tasksBack());
        }
        if (!passwords.isEmpty()) {
            content.add("<h3>Mật khẩu lần đầu</h3><p class=\"refused\" role=\"alert\">Chỉ hiện một lần. Tải hoặc in ngay rồi phát cho từng người; hệ thống không lưu mật khẩu.</p>")
                    .add("<p class=\"actions\"><a class=\"button\" download=\"mat-khau-lan-dau.xlsx\" href=\"data:%s;base64,%s\">Tải danh sách mật khẩu</a></p>",
                            CommuneData.CONTENT_TYPE, Base64.getEncoder().encodeToString(passwordFile))
                    .add("<div class=\"wide\"><table><thead><tr><th>Tài khoản</th><th>Họ và tên</th><th>Mật khẩu lần đầu</th></tr></thead><tbody>");
            passwords.forEach((person, password) -> content.add("<tr><td>%s</td><td>%s</td><td><code>%s</code></td></tr>", person.id(), person.name(), password));
            content.add("</tbody></table></div>");
        }
        content.add("<p class=\"actions\"><a href=\"%s%s\">Về trang dữ liệu của xã</a></p></section>", root, PATH);
        return this;
    }

    DataPage search(String root, String text, Found found) {
        content.add("<section><h2>Tìm người, đơn vị, thôn</h2><form method=\"get\" action=\"%s%s\" role=\"search\">", root, PATH)
                .add("<label for=\"tim\">Tên hoặc tài khoản, không cần dấu</label><input id=\"tim\" type=\"search\" name=\"tim\" value=\"%s\" maxlength=\"100\">", text)
                .add("<button type=\"submit\">Tìm</button></form>");
        if (!text.isBlank()) {
            found(found);
        }
        content.add("</section>");
        return this;
    }

    private void found(Found found) {
        if (found.people().isEmpty() && found.units().isEmpty() && found.hamlets().isEmpty()) {
            content.add("<p>Không tìm thấy.</p>");
            return;
        }
        content.add("<ul class=\"found\">");
        found.people().forEach(somebody -> content.add("<li><strong>%s</strong> (%s)%s</li>", somebody.person().name(), somebody.person().id(), about(somebody)));
        found.units().forEach(unit -> content.add("<li><strong>%s</strong> (%s)%s</li>", unit.name(), unit.code(), unit.current() ? "" : ", đã ngừng"));
        found.hamlets().forEach(hamlet -> content.add("<li><strong>%s</strong> (%s), %s hộ%s%s</li>", hamlet.name(), hamlet.code(), hamlet.households(),
                hamlet.illustrative() ? " (số liệu minh họa)" : "", hamlet.current() ? "" : ", đã ngừng"));
        content.add("</ul>");
    }

    private static String about(Found.Somebody somebody) {
        if (!somebody.person().current()) {
            return ", đã nghỉ từ ngày " + Days.text(somebody.person().leftOn());
        }
        return somebody.seats().stream().map(seat -> ", " + seat.unitName() + (seat.head() ? " (đứng đầu)" : "")).collect(Collectors.joining());
    }
}
