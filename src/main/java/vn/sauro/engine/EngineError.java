package vn.sauro.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What stands behind the web apps' API has answered with an error.
 *
 * @param type simple name of the exception, empty when the answer names none
 * @param code the engine's code, 0 when it has none
 * @param text English
 */
record EngineError(int status, String type, int code, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** From the answer's body; one that is not the engine's JSON has neither type nor code. */
    static EngineError read(int status, byte[] body) throws IOException {
        try {
            JsonNode answer = JSON.readTree(body);
            return new EngineError(status, answer.path("type").asText(""), answer.path("code").asInt(), answer.path("message").asText(""));
        } catch (JacksonException e) {
            return new EngineError(status, "", 0, "");
        }
    }

    static EngineError of(Throwable thrown) {
        return new EngineError(500, thrown.getClass().getSimpleName(), 0, String.valueOf(thrown.getMessage()));
    }

    /** Already a sentence of ours. */
    boolean isRefusal() {
        return type.equals("Refused") || type.equals("FormRefused");
    }

    /** The first line without what is quoted in it: databases quote what people typed, and give whole rows on the lines after. */
    String textWithoutValues() {
        return QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("…");
    }
}
