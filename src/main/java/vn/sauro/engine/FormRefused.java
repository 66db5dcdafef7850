package vn.sauro.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * A refused form on its way to the person. Carries its whole answer, so that the REST layer sends the Vietnamese sentence as it is,
 * without the prefix and the code it puts before the engine's own exceptions.
 */
public final class FormRefused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String sentence;

    FormRefused(String field, String sentence, Throwable cause) {
        super(sentence, cause, answer(Response.Status.BAD_REQUEST, field, sentence));
        this.field = field;
        this.sentence = sentence;
    }

    /** Refuses the act as a whole, whatever its values are. */
    FormRefused(Response.Status status, String sentence) {
        super(sentence, null, answer(status, null, sentence));
        this.field = null;
        this.sentence = sentence;
    }

    private static Response answer(Response.Status status, String field, String sentence) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", "FormRefused");
        body.put("message", sentence);
        body.put("field", field);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(body).build();
    }

    /** Key of the refused field, null when the act as a whole is refused. */
    public String field() {
        return field;
    }

    /** The sentence the person reads, with the field's label. */
    public String sentence() {
        return sentence;
    }
}
