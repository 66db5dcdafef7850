package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import vn.sauro.engine.Choice;
import vn.sauro.rule.Refusal;

/** Lists that a form carries as JSON in one text field. */
final class JsonText {

    private JsonText() {}

    /** @throws Refusal when the text is no JSON array of objects */
    static JsonNode array(ObjectMapper json, String field, String text) {
        try {
            JsonNode array = json.readTree(text);
            boolean objects = array.isArray();
            for (JsonNode element : array) {
                objects &= element.isObject();
            }
            Refusal.unless(objects, field, "không đọc được.");
            return array;
        } catch (JsonProcessingException e) {
            throw Refusal.ofField(field, "không đọc được.");
        }
    }

    /** Choices for a start form, into which Tasklist loads nothing but text. */
    static String choices(ObjectMapper json, List<Choice> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stripped text; empty when there is none. */
    static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }
}
