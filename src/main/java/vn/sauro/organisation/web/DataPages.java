package vn.sauro.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.WebUtils;
import vn.sauro.engine.WebSession;
import vn.sauro.organisation.CommuneReport;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.RandomPasswords;
import vn.sauro.organisation.workbook.CommuneData;
import vn.sauro.rule.Refusal;

/**
 * The commune's own data for the administrator: download, check, import, search. Logged in is who is logged in to the web apps; forms carry
 * a token of the session. What was checked waits in the session and is imported as it was checked, or not at all.
 */
@RestController
@RequestMapping(DataPage.PATH)
class DataPages {

    private static final Logger LOG = LoggerFactory.getLogger(DataPages.class);
    private static final String CHECKED = "sauro.data.checked";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A workbook that fits. @param revision of the data it was checked against */
    private record Checked(String fileName, byte[] file, int revision) implements Serializable {}

    private final CommuneData data;
    private final Organisation organisation;
    private final WebSession sessions;

    DataPages(CommuneData data, Organisation organisation, WebSession sessions) {
        this.data = data;
        this.organisation = organisation;
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<String> page(HttpServletRequest request, @RequestParam(name = "tim", defaultValue = "") String text) {
        if (!sessions.isAdministrator(request)) {
            return forbidden(request);
        }
        return answer(request, HttpStatus.OK, empty(request).files(root(request)).upload(root(request)).search(root(request), text, organisation.search(text)));
    }

    @GetMapping("/mau.xlsx")
    ResponseEntity<?> template(HttpServletRequest request) {
        return sessions.isAdministrator(request) ? workbook("mau-du-lieu-xa.xlsx", data.template()) : forbidden(request);
    }

    @GetMapping("/xuat.xlsx")
    ResponseEntity<?> export(HttpServletRequest request) {
        return sessions.isAdministrator(request) ? workbook("du-lieu-xa.xlsx", data.export()) : forbidden(request);
    }

    @PostMapping("/kiem-tra")
    ResponseEntity<String> check(HttpServletRequest request, @RequestParam(defaultValue = "") String token, @RequestParam(required = false) MultipartFile file) throws IOException {
        if (!sessions.isAdministrator(request)) {
            return forbidden(request);
        }
        if (!sessions.isOfThisSession(request, token)) {
            return again(request, HttpStatus.FORBIDDEN, "Trang đã hết hiệu lực; hãy gửi lại.");
        }
        request.getSession().removeAttribute(CHECKED);
        if (file == null || file.isEmpty()) {
            return again(request, HttpStatus.BAD_REQUEST, "Phải chọn một tệp.");
        }
        byte[] content = file.getBytes();
        CommuneReport report = data.check(content);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (report.possible()) {
            request.getSession().setAttribute(CHECKED, new Checked(name, content, report.revision()));
        }
        return answer(request, HttpStatus.OK, empty(request).checked(root(request), name, report).upload(root(request)));
    }

    @PostMapping("/nhap")
    ResponseEntity<String> take(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        if (!sessions.isAdministrator(request)) {
            return forbidden(request);
        }
        if (!sessions.isOfThisSession(request, token)) {
            return again(request, HttpStatus.FORBIDDEN, "Trang đã hết hiệu lực; hãy kiểm tra lại tệp.");
        }
        Checked checked = takeOut(request.getSession());
        if (checked == null) {
            return again(request, HttpStatus.CONFLICT, "Không còn tệp nào chờ nhập; hãy kiểm tra lại tệp.");
        }
        RandomPasswords passwords = new RandomPasswords();
        CommuneReport report;
        try {
            report = data.take(checked.file(), passwords, checked.revision());
        } catch (Refusal refusal) {
            return again(request, HttpStatus.CONFLICT, refusal.sentence());
        }
        if (!report.possible()) {
            return answer(request, HttpStatus.CONFLICT, empty(request).checked(root(request), checked.fileName(), report).upload(root(request)));
        }
        LOG.info("Own data imported: {}", report.changes());
        return answer(request, HttpStatus.OK, empty(request).taken(root(request), report, passwords.given(), data.passwords(passwords.given())));
    }

    /** Of two clicks one imports. */
    private static Checked takeOut(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Checked checked = (Checked) session.getAttribute(CHECKED);
            session.removeAttribute(CHECKED);
            return checked;
        }
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<String> tooLarge(HttpServletRequest request) {
        return sessions.isAdministrator(request) ? again(request, HttpStatus.PAYLOAD_TOO_LARGE, "Tệp lớn quá 4 MB hoặc không tải lên trọn vẹn.") : forbidden(request);
    }

    private ResponseEntity<String> again(HttpServletRequest request, HttpStatus status, String sentence) {
        return answer(request, status, empty(request).refused(sentence).files(root(request)).upload(root(request)));
    }

    private DataPage empty(HttpServletRequest request) {
        return new DataPage(sessions.token(request));
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath();
    }

    private static ResponseEntity<String> forbidden(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, DataPage.forbidden(root(request)));
    }

    private static ResponseEntity<String> answer(HttpServletRequest request, HttpStatus status, DataPage page) {
        return answer(status, page.in(root(request)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String markup) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer").body(markup);
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(CommuneData.CONTENT_TYPE)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).header("X-Content-Type-Options", "nosniff").body(content);
    }
}
