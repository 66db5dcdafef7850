package vn.sauro.review.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.rule.Refusal;

/** Rows of a form's table on their way into the domain. What is of no shape the form writes is refused, naming the table and the row. */
@Component
class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    /** One row. @param where which one, as the sentence of a refusal begins: "dòng 3: " */
    record Row(String field, String where, JsonNode node) {

        String text(String name) {
            return optionalText(name).orElseThrow(() -> Refusal.ofField(field, where + "còn ô chưa nhập."));
        }

        Optional<String> optionalText(String name) {
            return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty() && !node.path(name).isNull());
        }

        boolean checked(String name) {
            return node.path(name).asBoolean(false);
        }

        /** @param what as people call it */
        int integer(String name, String what) {
            try {
                return decimal(name, what).intValueExact();
            } catch (ArithmeticException e) {
                throw Refusal.ofField(field, where + what + " phải là số nguyên.");
            }
        }

        /** People write a comma before the decimals. @param what as people call it */
        BigDecimal decimal(String name, String what) {
            String text = optionalText(name).orElseThrow(() -> Refusal.ofField(field, where + "chưa nhập " + what + "."));
            try {
                return new BigDecimal(text.replace(',', '.'));
            } catch (NumberFormatException e) {
                throw Refusal.ofField(field, where + what + " “" + text + "” không phải là số.");
            }
        }

        <E extends Enum<E>> E choice(String name, Class<E> type, String what) {
            try {
                return Enum.valueOf(type, optionalText(name).orElse(""));
            } catch (IllegalArgumentException e) {
                throw Refusal.ofField(field, where + what + " phải chọn trong danh sách.");
            }
        }
    }

    /** @throws Refusal when the text is no JSON array of objects */
    List<Row> read(String field, String text) {
        try {
            JsonNode array = json.readTree(text);
            List<Row> rows = new ArrayList<>();
            for (JsonNode node : array) {
                Refusal.unless(node.isObject(), field, "không đọc được.");
                rows.add(new Row(field, "dòng " + (rows.size() + 1) + ": ", node));
            }
            Refusal.unless(array.isArray(), field, "không đọc được.");
            return rows;
        } catch (JsonProcessingException e) {
            throw Refusal.ofField(field, "không đọc được.");
        }
    }

    /** @throws Refusal when the text is no JSON array of texts */
    List<String> texts(String field, String text) {
        try {
            JsonNode array = json.readTree(text);
            List<String> texts = new ArrayList<>();
            for (JsonNode node : array) {
                Refusal.unless(node.isTextual(), field, "không đọc được.");
                texts.add(node.asText());
            }
            Refusal.unless(array.isArray(), field, "không đọc được.");
            return texts;
        } catch (JsonProcessingException e) {
            throw Refusal.ofField(field, "không đọc được.");
        }
    }
}
