package vn.sauro.workplace.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.calendar.Days;
import vn.sauro.engine.WebSession;
import vn.sauro.rule.Refusal;
import vn.sauro.workplace.FormDraft;
import vn.sauro.workplace.FormDrafts;
import vn.sauro.workplace.FormPlace;

/** What Tasklist keeps of a half-filled form, for the person who is logged in. */
@RestController
@RequestMapping(DraftEndpoint.PATH)
class DraftEndpoint {

    static final String PATH = "/sauro/ban-nhap";
    /** Bytes; what is longer is not read. */
    private static final int LONGEST_BODY = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param token   for what is saved next
     * @param user    whose session it is
     * @param savedAt as people read it; null where there is no draft
     */
    record Answer(String token, String user, String savedAt, @JsonRawValue String content) {}

    record Saved(String savedAt) {}

    /** A draft in the file of all. */
    record Kept(String kind, String id, String savedAt, @JsonRawValue String content) {}

    private final FormDrafts drafts;
    private final WebSession sessions;

    DraftEndpoint(FormDrafts drafts, WebSession sessions) {
        this.drafts = drafts;
        this.sessions = sessions;
    }

    @GetMapping("/viec/{id}")
    ResponseEntity<Object> ofTask(HttpServletRequest request, @PathVariable String id) {
        return inSight(request, FormPlace.task(id), (person, form) -> find(request, person, form));
    }

    @GetMapping("/quy-trinh/{key}")
    ResponseEntity<Object> ofStart(HttpServletRequest request, @PathVariable String key) {
        return inSight(request, FormPlace.start(key), (person, form) -> find(request, person, form));
    }

    private ResponseEntity<Object> find(HttpServletRequest request, String person, FormPlace form) {
        Optional<FormDraft> draft = drafts.find(person, form);
        return Answers.json(HttpStatus.OK, new Answer(sessions.token(request), person, draft.map(FormDraft::savedAt).map(Days::text).orElse(null), draft.map(FormDraft::content).orElse("null")));
    }

    @PutMapping("/viec/{id}")
    ResponseEntity<Object> saveTask(HttpServletRequest request, @PathVariable String id, @RequestHeader(name = Answers.TOKEN, defaultValue = "") String token) {
        return changed(request, token, FormPlace.task(id), (person, form) -> save(request, person, form));
    }

    @PutMapping("/quy-trinh/{key}")
    ResponseEntity<Object> saveStart(HttpServletRequest request, @PathVariable String key, @RequestHeader(name = Answers.TOKEN, defaultValue = "") String token) {
        return changed(request, token, FormPlace.start(key), (person, form) -> save(request, person, form));
    }

    private ResponseEntity<Object> save(HttpServletRequest request, String person, FormPlace form) {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
            if (body.length == LONGEST_BODY) {
                return Answers.refused(HttpStatus.PAYLOAD_TOO_LARGE, FormDrafts.TOO_LONG);
            }
            String content = new String(body, StandardCharsets.UTF_8);
            if (!JSON.readTree(content).isObject()) {
                return Answers.refused(HttpStatus.BAD_REQUEST, "Không đọc được bản nháp.");
            }
            Instant savedAt = drafts.save(person, form, content);
            return Answers.json(HttpStatus.OK, new Saved(Days.text(savedAt)));
        } catch (Refusal tooLong) {
            return Answers.refused(HttpStatus.PAYLOAD_TOO_LARGE, tooLong.sentence());
        } catch (JsonProcessingException unreadable) {
            return Answers.refused(HttpStatus.BAD_REQUEST, "Không đọc được bản nháp.");
        } catch (IOException interrupted) {
            return Answers.refused(HttpStatus.BAD_REQUEST, "Bản nháp chưa đến đủ; hãy gửi lại.");
        }
    }

    @DeleteMapping("/viec/{id}")
    ResponseEntity<Object> discardTask(HttpServletRequest request, @PathVariable String id, @RequestHeader(name = Answers.TOKEN, defaultValue = "") String token) {
        return changed(request, token, FormPlace.task(id), this::discard);
    }

    @DeleteMapping("/quy-trinh/{key}")
    ResponseEntity<Object> discardStart(HttpServletRequest request, @PathVariable String key, @RequestHeader(name = Answers.TOKEN, defaultValue = "") String token) {
        return changed(request, token, FormPlace.start(key), this::discard);
    }

    private ResponseEntity<Object> discard(String person, FormPlace form) {
        drafts.discard(person, form);
        return ResponseEntity.noContent().build();
    }

    /** All of one's drafts, theirs to keep. */
    @GetMapping("/tai-ve")
    ResponseEntity<Object> file(HttpServletRequest request) {
        return sessions.user(request).<ResponseEntity<Object>>map(person -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("ban-nhap.json").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(drafts.all(person).stream().map(draft -> new Kept(draft.form().kind().name(), draft.form().id(), Days.text(draft.savedAt()), draft.content())).toList()))
                .orElseGet(Answers::loggedOut);
    }

    private ResponseEntity<Object> changed(HttpServletRequest request, String token, FormPlace form, BiFunction<String, FormPlace, ResponseEntity<Object>> work) {
        return inSight(request, form, (person, place) -> sessions.isOfThisSession(request, token) ? work.apply(person, place)
                : Answers.refused(HttpStatus.FORBIDDEN, "Trang đã hết hiệu lực; hãy mở lại."));
    }

    private ResponseEntity<Object> inSight(HttpServletRequest request, FormPlace form, BiFunction<String, FormPlace, ResponseEntity<Object>> work) {
        Optional<String> user = sessions.user(request);
        if (user.isEmpty()) {
            return Answers.loggedOut();
        }
        return drafts.mayWrite(user.get(), form) ? work.apply(user.get(), form) : Answers.refused(HttpStatus.NOT_FOUND, "Việc này không còn, hoặc không phải việc của đồng chí.");
    }
}
