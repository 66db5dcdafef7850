package vn.sauro.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rule.Refusal;

/** Assignments as the rows of a form carry them: JSON in one field named {@code rows}. */
@Component
public class ClarityRows {

    static final String FIELD = "rows";

    private final ObjectMapper json;
    private final Organisation organisation;

    ClarityRows(ObjectMapper json, Organisation organisation) {
        this.json = json;
        this.organisation = organisation;
    }

    /** @throws Refusal when a value is of no shape the form writes; what is missing stays empty */
    public List<ClarityDraft> read(String text) {
        List<ClarityDraft> rows = new ArrayList<>();
        for (JsonNode row : array(text)) {
            rows.add(row(row, "dòng " + (rows.size() + 1) + ": "));
        }
        return rows;
    }

    /** @throws Refusal when the text is no JSON array of objects */
    public Iterable<JsonNode> array(String text) {
        try {
            JsonNode array = json.readTree(text);
            boolean objects = array.isArray();
            for (JsonNode element : array) {
                objects &= element.isObject();
            }
            Refusal.unless(objects, FIELD, "không đọc được.");
            return array;
        } catch (JsonProcessingException e) {
            throw Refusal.ofField(FIELD, "không đọc được.");
        }
    }

    /** @param where which row, as the sentence of a refusal begins: "dòng 3: " */
    public static ClarityDraft row(JsonNode row, String where) {
        List<String> cooperating = new ArrayList<>();
        row.path("cooperating").forEach(unit -> cooperating.add(unit.asText()));
        return new ClarityDraft(text(row, "basis"), text(row, "task"), text(row, "result"), text(row, "lead"), cooperating, text(row, "responsible"),
                constant(row, "timing", Timing.Kind.class, where), day(row, "dueOn", where), constant(row, "rhythm", Timing.Rhythm.class, where),
                day(row, "reviewOn", where), text(row, "assignedBy"), text(row, "approvedBy"));
    }

    private static Optional<String> text(JsonNode row, String name) {
        return Optional.of(row.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(JsonNode row, String name, String where) {
        return text(row, name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw Refusal.ofField(FIELD, where + "“" + value + "” không phải là một ngày có thật.");
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(JsonNode row, String name, Class<E> type, String where) {
        return text(row, name).map(value -> {
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw Refusal.ofField(FIELD, where + "“" + value + "” không có trong danh sách chọn.");
            }
        });
    }

    /** Rows back into the shape the form reads. */
    public String write(List<SixClarities> rows) {
        ArrayNode array = json.createArrayNode();
        for (SixClarities row : rows) {
            ObjectNode node = array.addObject().put("basis", row.basis()).put("task", row.task()).put("result", row.result()).put("lead", row.lead())
                    .put("responsible", row.responsible()).put("assignedBy", row.assignedBy()).put("approvedBy", row.approvedBy());
            row.cooperating().forEach(node.putArray("cooperating")::add);
            if (row.timing() instanceof Timing.Dated dated) {
                node.put("timing", Timing.Kind.DATED.name()).put("dueOn", dated.dueOn().toString());
            } else if (row.timing() instanceof Timing.Standing standing) {
                node.put("timing", Timing.Kind.STANDING.name()).put("rhythm", standing.rhythm().name()).put("reviewOn", standing.reviewOn().toString());
            }
        }
        return array.toString();
    }

    /** Who may lead or co-operate, for the form's choices. */
    public String units() {
        ArrayNode array = json.createArrayNode();
        organisation.units().forEach(unit -> array.addObject().put("code", unit.code()).put("name", unit.name())
                .put("head", organisation.head(unit.code()).map(Person::name).orElse(null)));
        return array.toString();
    }
}
