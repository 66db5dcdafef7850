package vn.sauro.assignment.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.ClarityRows;
import vn.sauro.assignment.ClarityRules;
import vn.sauro.assignment.Draft;
import vn.sauro.assignment.Source;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;

@Component
class IssueAssignmentsForm implements SubmittedForm {

    private final AssignmentDrafts drafts;
    private final ClarityRows rows;
    private final ClarityRules rules;
    private final ObjectMapper json;

    IssueAssignmentsForm(AssignmentDrafts drafts, ClarityRows rows, ClarityRules rules, ObjectMapper json) {
        this.drafts = drafts;
        this.rows = rows;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public String key() {
        return "issue-assignments";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Source source = drafts.source(AssignmentVariables.source(context));
        ArrayNode array = json.createArrayNode();
        source.drafts().forEach(draft -> array.add(row(draft)));
        return Map.of("sourceTitle", source.title(), "unitOptions", rows.units(), "everyUnit", Assignments.EVERY_UNIT, "rows", array.toString());
    }

    private ObjectNode row(Draft draft) {
        ClarityDraft clarity = draft.clarity();
        ObjectNode row = json.createObjectNode().put("number", draft.number()).put("issued", draft.issuedAt().isPresent());
        put(row, "basis", clarity.basis());
        put(row, "task", clarity.task());
        put(row, "result", clarity.result());
        put(row, "lead", clarity.lead());
        clarity.cooperating().forEach(row.putArray("cooperating")::add);
        put(row, "responsible", clarity.responsible());
        put(row, "timing", clarity.timing());
        put(row, "dueOn", clarity.dueOn());
        put(row, "rhythm", clarity.rhythm());
        put(row, "reviewOn", clarity.reviewOn());
        put(row, "assignedBy", clarity.assignedBy());
        put(row, "approvedBy", clarity.approvedBy());
        Draft.Words words = draft.words();
        ObjectNode says = row.putObject("words");
        put(says, "quotation", words.quotation());
        put(says, "lead", words.lead());
        put(says, "cooperating", words.cooperating());
        put(says, "due", words.due());
        put(says, "rhythm", words.rhythm());
        put(says, "result", words.result());
        put(says, "authority", words.authority());
        put(says, "open", words.open());
        row.put("missing", draft.issuedAt().isPresent() ? "" : String.join(", ", rules.missing(clarity)));
        return row;
    }

    private static void put(ObjectNode node, String name, Optional<?> value) {
        node.put(name, value.map(Object::toString).orElse(null));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        List<AssignmentDrafts.Edited> edited = new ArrayList<>();
        for (JsonNode row : rows.array(values.text("rows"))) {
            Optional<String> number = Optional.of(row.path("number").asText("").strip()).filter(text -> !text.isEmpty());
            edited.add(new AssignmentDrafts.Edited(number, ClarityRows.row(row, "dòng " + (edited.size() + 1) + number.map(text -> " (việc " + text + ")").orElse("") + ": "),
                    row.path("issue").asBoolean()));
        }
        return AssignmentVariables.draftsLeft(drafts.work(AssignmentVariables.source(context), edited, values.checked("finish"), context.actor()));
    }
}
