package vn.sauro.workplace.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers to the scripts of the web apps. */
final class Answers {

    /** Header in which a script sends back the session's token. */
    static final String TOKEN = "X-Sauro-Token";

    private Answers() {}

    static ResponseEntity<Object> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff").body(body);
    }

    static ResponseEntity<Object> refused(HttpStatus status, String sentence) {
        return json(status, Map.of("message", sentence));
    }

    static ResponseEntity<Object> loggedOut() {
        return refused(HttpStatus.UNAUTHORIZED, "Phiên làm việc đã kết thúc; hãy đăng nhập lại.");
    }
}
