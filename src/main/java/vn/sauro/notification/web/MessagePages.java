package vn.sauro.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.engine.WebSession;
import vn.sauro.notification.CallList;
import vn.sauro.notification.Inbox;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** Everyone's messages, ready to copy, and the switch for e-mail; for VPĐU's members the call list of today. Logged in is who is logged in to the web apps. */
@RestController
@RequestMapping(MessagePage.PATH)
class MessagePages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int ALL = 100_000;

    private final Inbox inbox;
    private final CallList calls;
    private final Organisation organisation;
    private final WebSession sessions;

    MessagePages(Inbox inbox, CallList calls, Organisation organisation, WebSession sessions) {
        this.inbox = inbox;
        this.calls = calls;
        this.organisation = organisation;
        this.sessions = sessions;
    }

    @GetMapping
    ResponseEntity<String> page(HttpServletRequest request) {
        return reader(request).map(person -> answer(HttpStatus.OK, page(request, person).markup())).orElseGet(() -> forbidden(request));
    }

    private MessagePage page(HttpServletRequest request, Person person) {
        MessagePage page = new MessagePage(request.getContextPath());
        if (organisation.isMember(person.id(), Organisation.OFFICE)) {
            page.calls(calls.today());
        }
        return page.messages(inbox.of(person.id(), MessagePage.MOST)).email(sessions.token(request), person, inbox.mails(), inbox.isStopped(person.id()));
    }

    @GetMapping("/tai-ve")
    ResponseEntity<String> file(HttpServletRequest request) {
        return reader(request).map(person -> ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("tin-nhan.txt").build().toString())
                .header("X-Content-Type-Options", "nosniff").body(MessagePage.file(person, inbox.of(person.id(), ALL)))).orElseGet(() -> forbidden(request));
    }

    @PostMapping("/thu")
    ResponseEntity<String> email(HttpServletRequest request, @RequestParam(defaultValue = "") String token, @RequestParam(name = "nhan", defaultValue = "") String wanted) {
        Optional<Person> reader = reader(request);
        if (reader.isEmpty()) {
            return forbidden(request);
        }
        String person = reader.get().id();
        if (!sessions.isOfThisSession(request, token)) {
            return answer(HttpStatus.FORBIDDEN, new MessagePage(request.getContextPath()).refused("Trang đã hết hiệu lực; hãy mở lại.").markup());
        }
        if (wanted.equals("co")) {
            inbox.resume(person);
        } else {
            inbox.stop(person);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, request.getContextPath() + MessagePage.PATH).build();
    }

    private Optional<Person> reader(HttpServletRequest request) {
        return sessions.user(request).flatMap(organisation::findPerson);
    }

    private static ResponseEntity<String> forbidden(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, MessagePage.forbidden(request.getContextPath()));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String markup) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer").body(markup);
    }
}
