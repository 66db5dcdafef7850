package vn.sauro.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.engine.WebSession;
import vn.sauro.organisation.Organisation;
import vn.sauro.workplace.DueWords;
import vn.sauro.workplace.Workplace;

/** Everyone's start page. Logged in is who is logged in to the web apps. */
@RestController
class StartPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Workplace workplace;
    private final DueWords words;
    private final Organisation organisation;
    private final WebSession sessions;

    StartPages(Workplace workplace, DueWords words, Organisation organisation, WebSession sessions) {
        this.workplace = workplace;
        this.words = words;
        this.organisation = organisation;
        this.sessions = sessions;
    }

    @GetMapping({"/sauro", StartPage.PATH})
    ResponseEntity<String> page(HttpServletRequest request) {
        StartPage page = new StartPage(request.getContextPath(), words, sessions.isAdministrator(request));
        return sessions.user(request).map(user -> answer(HttpStatus.OK, organisation.findPerson(user).map(person -> page.of(person, workplace.of(person)))
                .orElseGet(page::ofNobody))).orElseGet(() -> answer(HttpStatus.FORBIDDEN, page.forbidden()));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String markup) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer").body(markup);
    }
}
