package vn.sauro.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.sauro.rule.Refusal;

/**
 * What a form's file says of its fields. The browser checks it for convenience, this class for certain: the file is the one truth for
 * labels, required fields, bounds and choices.
 */
final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longest text taken where the file names no limit: the engine's own column for text. */
    private static final int LONGEST_TEXT = 4000;

    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private FormFile() {}

    static FormFile ofFormJs(byte[] content) {
        try {
            FormFile file = new FormFile();
            file.readComponents(JSON.readTree(content).path("components"), false);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormFile ofHtml(byte[] content) {
        FormFile file = new FormFile();
        for (Element input : Jsoup.parse(new String(content, StandardCharsets.UTF_8)).select("[cam-variable-name], [data-variable-name]")) {
            FormField.Kind kind = input.attr("cam-variable-type").equals("Boolean") ? FormField.Kind.BOOLEAN
                    : input.attr("type").equals("date") ? FormField.Kind.DATE
                    : input.attr("type").equals("number") ? FormField.Kind.NUMBER : FormField.Kind.TEXT;
            List<String> choices = input.select("option[value]").eachAttr("value").stream().filter(value -> !value.isEmpty()).toList();
            file.add(new FormField(name(input), label(input), choices.isEmpty() ? kind : FormField.Kind.CHOICE,
                    input.hasAttr("required"), false, bound(input, "min"), bound(input, "max"), number(input, "minlength"), number(input, "maxlength"), null, choices));
        }
        return file;
    }

    /** A list travels as text in a variable that the form's script sets; its carrier names it by a data attribute. */
    private static String name(Element input) {
        return input.hasAttr("cam-variable-name") ? input.attr("cam-variable-name") : input.attr("data-variable-name");
    }

    private static String label(Element input) {
        return input.hasAttr("data-label") ? input.attr("data-label") : name(input);
    }

    private static Integer number(Element input, String attribute) {
        return input.hasAttr(attribute) ? Integer.valueOf(input.attr(attribute)) : null;
    }

    private static BigDecimal bound(Element input, String attribute) {
        return input.hasAttr(attribute) ? new BigDecimal(input.attr(attribute)) : null;
    }

    private void readComponents(JsonNode components, boolean underCondition) {
        for (JsonNode component : components) {
            boolean conditional = underCondition || component.hasNonNull("conditional");
            if (component.hasNonNull("key")) {
                add(field(component, conditional));
            }
            readComponents(component.path("components"), conditional);
        }
    }

    private static FormField field(JsonNode component, boolean conditional) {
        JsonNode validate = component.path("validate");
        List<String> choices = new ArrayList<>();
        component.path("values").forEach(choice -> choices.add(choice.path("value").asText()));
        if (kind(component) == FormField.Kind.CHOICE && choices.isEmpty() && !component.hasNonNull("valuesKey")) {
            throw new IllegalStateException("The choice " + component.path("key").asText() + " offers nothing");
        }
        return new FormField(component.path("key").asText(), text(component, "label").or(() -> text(component, "dateLabel")).orElse(component.path("key").asText()),
                kind(component), validate.path("required").asBoolean(false) && !conditional, conditional,
                decimal(validate, "min"), decimal(validate, "max"), whole(validate, "minLength"), whole(validate, "maxLength"),
                text(validate, "pattern").orElse(null), choices);
    }

    private static FormField.Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> FormField.Kind.TEXT;
            case "number" -> FormField.Kind.NUMBER;
            case "datetime" -> FormField.Kind.DATE;
            case "checkbox" -> FormField.Kind.BOOLEAN;
            case "radio", "select" -> FormField.Kind.CHOICE;
            default -> throw new IllegalStateException("The form seam knows no field of type " + component.path("type").asText());
        };
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? new BigDecimal(node.get(name).asText()) : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.get(name).asText()) : null;
    }

    private void add(FormField field) {
        if (fields.put(field.key(), field) != null) {
            throw new IllegalStateException("A form declares the field " + field.key() + " twice");
        }
    }

    /** The fields in the order of the file. */
    Map<String, FormField> fields() {
        return fields;
    }

    /** Label of a field as people read it. */
    String label(String key) {
        FormField field = fields.get(key);
        return field == null ? key : field.label();
    }

    /**
     * Checks submitted values against the file.
     *
     * @return the values, text NFC-normalised and stripped, empty ones left out
     * @throws Refusal naming the first field that is not accepted, unknown ones first
     */
    Map<String, Object> check(Map<String, Object> submitted) {
        for (String name : submitted.keySet()) {
            if (!fields.containsKey(name)) {
                throw Refusal.of("Biểu mẫu không có trường “" + name + "”.");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields.values()) {
            Object value = normalised(submitted.get(field.key()));
            if (value == null || (field.kind() == FormField.Kind.BOOLEAN && field.required() && !Boolean.TRUE.equals(value))) {
                Refusal.unless(!field.required(), field.key(), field.kind() == FormField.Kind.BOOLEAN ? "phải được đánh dấu." : "không được để trống.");
                if (value == null) {
                    continue;
                }
            }
            values.put(field.key(), checked(field, value));
        }
        return values;
    }

    private static Object normalised(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String stripped = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static Object checked(FormField field, Object value) {
        return switch (field.kind()) {
            case TEXT -> checkedText(field, value);
            case NUMBER -> checkedNumber(field, value);
            case DATE -> checkedDate(field, value);
            case BOOLEAN -> {
                Refusal.unless(value instanceof Boolean, field.key(), "phải là có hoặc không.");
                yield value;
            }
            case CHOICE -> {
                Refusal.unless(value instanceof String text && (field.choices().isEmpty() || field.choices().contains(text)), field.key(),
                        "phải chọn trong danh sách.");
                yield value;
            }
        };
    }

    private static Object checkedText(FormField field, Object value) {
        Refusal.unless(value instanceof String, field.key(), "phải là chữ.");
        String text = (String) value;
        int longest = field.maxLength() == null ? LONGEST_TEXT : field.maxLength();
        Refusal.unless(text.length() <= longest, field.key(), "dài " + text.length() + " ký tự, tối đa " + longest + ".");
        Refusal.unless(field.minLength() == null || text.length() >= field.minLength(), field.key(), "phải có ít nhất " + field.minLength() + " ký tự.");
        Refusal.unless(field.pattern() == null || text.matches(field.pattern()), field.key(), "không đúng dạng quy định.");
        return text;
    }

    private static Object checkedNumber(FormField field, Object value) {
        BigDecimal number;
        try {
            Refusal.unless(value instanceof Number || value instanceof String, field.key(), "phải là số.");
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw Refusal.ofField(field.key(), "phải là số.");
        }
        Refusal.unless(field.min() == null || number.compareTo(field.min()) >= 0, field.key(), "phải từ " + field.min() + " trở lên.");
        Refusal.unless(field.max() == null || number.compareTo(field.max()) <= 0, field.key(), "không được quá " + field.max() + ".");
        Refusal.unless(number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0,
                field.key(), "phải là số nguyên.");
        return number.intValueExact();
    }

    private static Object checkedDate(FormField field, Object value) {
        try {
            return LocalDate.parse(value.toString()).toString();
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(field.key(), "phải là một ngày có thật.");
        }
    }
}
