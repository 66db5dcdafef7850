package vn.sauro.rearrangement.process;

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
import vn.sauro.rearrangement.PlanRow;
import vn.sauro.rearrangement.PlanRowDraft;
import vn.sauro.rearrangement.Timing;
import vn.sauro.rule.Refusal;

/** The rows of a plan as the form {@code draft-plan} carries them: JSON in one field. */
@Component
class PlanRowsJson {

    private static final String FIELD = "rows";

    private final ObjectMapper json;
    private final Organisation organisation;

    PlanRowsJson(ObjectMapper json, Organisation organisation) {
        this.json = json;
        this.organisation = organisation;
    }

    /** @throws Refusal when a value is of no shape the form writes; what is missing stays empty */
    List<PlanRowDraft> read(String text) {
        List<PlanRowDraft> rows = new ArrayList<>();
        for (JsonNode row : JsonText.array(json, FIELD, text)) {
            rows.add(row(row, "dòng " + (rows.size() + 1) + ": "));
        }
        return rows;
    }

    private static PlanRowDraft row(JsonNode row, String where) {
        List<String> cooperating = new ArrayList<>();
        row.path("cooperating").forEach(unit -> cooperating.add(unit.asText()));
        return new PlanRowDraft(text(row, "basis"), text(row, "task"), text(row, "result"), text(row, "lead"), cooperating, text(row, "responsible"),
                constant(row, "timing", PlanRowDraft.Kind.class, where), day(row, "dueOn", where), constant(row, "rhythm", Timing.Rhythm.class, where),
                day(row, "reviewOn", where), text(row, "assignedBy"), text(row, "approvedBy"));
    }

    private static Optional<String> text(JsonNode row, String name) {
        return JsonText.text(row, name);
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
    String write(List<PlanRow> rows) {
        ArrayNode array = json.createArrayNode();
        for (PlanRow row : rows) {
            ObjectNode node = array.addObject().put("basis", row.basis()).put("task", row.task()).put("result", row.result()).put("lead", row.lead())
                    .put("responsible", row.responsible()).put("assignedBy", row.assignedBy()).put("approvedBy", row.approvedBy());
            row.cooperating().forEach(node.putArray("cooperating")::add);
            if (row.timing() instanceof Timing.Dated dated) {
                node.put("timing", PlanRowDraft.Kind.DATED.name()).put("dueOn", dated.dueOn().toString());
            } else if (row.timing() instanceof Timing.Standing standing) {
                node.put("timing", PlanRowDraft.Kind.STANDING.name()).put("rhythm", standing.rhythm().name()).put("reviewOn", standing.reviewOn().toString());
            }
        }
        return array.toString();
    }

    /** Who may lead or co-operate, for the form's choices. */
    String units() {
        ArrayNode array = json.createArrayNode();
        organisation.units().forEach(unit -> array.addObject().put("code", unit.code()).put("name", unit.name()));
        return array.toString();
    }
}
