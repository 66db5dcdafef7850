package vn.sauro.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as its file in {@code forms/} describes it: its fields in the order people meet them, each with the label people find it by.
 *
 * @param embedded whether it is an HTML form of its own make
 */
record FormSheet(boolean embedded, List<Field> fields) {

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param type    of the component, of an HTML form the element's name or its type
     * @param choices labels by value, where the file names them
     * @param options variable that holds the choices, where it does not; null for none
     */
    record Field(String key, String type, String label, Map<String, String> choices, String options) {}

    static FormSheet of(String name) {
        Path form = FORMS.resolve(name + ".form");
        Path html = FORMS.resolve(name + ".html");
        try {
            List<Field> fields = new ArrayList<>();
            if (Files.exists(form)) {
                read(JSON.readTree(Files.readString(form)).path("components"), fields);
                return new FormSheet(false, fields);
            }
            Document document = Jsoup.parse(Files.readString(html, StandardCharsets.UTF_8));
            document.select("[cam-variable-name], [data-variable-name]").forEach(element -> fields.add(read(document, element)));
            return new FormSheet(true, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(JsonNode components, List<Field> fields) {
        for (JsonNode component : components) {
            if (component.has("key")) {
                Map<String, String> choices = new LinkedHashMap<>();
                component.path("values").forEach(choice -> choices.put(choice.path("value").asText(), choice.path("label").asText()));
                fields.add(new Field(component.path("key").asText(), component.path("type").asText(),
                        component.path(component.has("dateLabel") ? "dateLabel" : "label").asText(), choices, component.path("valuesKey").asText(null)));
            }
            read(component.path("components"), fields);
        }
    }

    private static Field read(Document document, Element element) {
        String key = Optional.of(element.attr("cam-variable-name")).filter(name -> !name.isEmpty()).orElse(element.attr("data-variable-name"));
        Element label = element.id().isEmpty() ? element.closest("label") : document.selectFirst("label[for=" + element.id() + "]");
        Map<String, String> choices = new LinkedHashMap<>();
        element.select("option").forEach(option -> choices.put(option.attr("value"), option.text()));
        String type = element.normalName().equals("input") ? element.attr("type") : element.normalName();
        return new Field(key, type, label == null ? "" : label.text().replaceFirst("\\s*\\*$", ""), choices, null);
    }
}
