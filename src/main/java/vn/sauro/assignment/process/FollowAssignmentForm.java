package vn.sauro.assignment.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** Lead and co-operating units read an assignment with its record and note; the lead's head puts it into a member's hands or takes it back. */
@Component
class FollowAssignmentForm implements SubmittedForm {

    private enum Action { NOTE, HAND_TO, TAKE_BACK }

    private final Assignments assignments;
    private final AssignmentText text;
    private final AssignmentHands hands;
    private final Organisation organisation;
    private final ObjectMapper json;

    FollowAssignmentForm(Assignments assignments, AssignmentText text, AssignmentHands hands, Organisation organisation, ObjectMapper json) {
        this.assignments = assignments;
        this.text = text;
        this.hands = hands;
        this.organisation = organisation;
        this.json = json;
    }

    @Override
    public String key() {
        return "follow-assignment";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ArrayNode array = json.createArrayNode();
        context.viewer().map(assignments::open).orElse(List.of()).forEach(assignment -> array.add(choice(assignment, context.viewer().orElseThrow())));
        return Map.of("assignmentOptions", array.toString());
    }

    private ObjectNode choice(Assignment assignment, String viewer) {
        ObjectNode choice = json.createObjectNode().put("code", assignment.code()).put("name", text.subject(assignment) + ": " + assignment.clarities().task())
                .put("summary", text.summary(assignment).replace("**", "")).put("head", organisation.answersFor(viewer, assignment.unitCode()));
        ArrayNode members = choice.putArray("members");
        organisation.members(assignment.unitCode()).forEach(person -> members.addObject().put("id", person.id()).put("name", person.name()));
        return choice;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = values.text("assignment");
        Refusal.unless(assignments.open(context.actor()).stream().anyMatch(assignment -> assignment.code().equals(code)), "assignment", "phải chọn trong danh sách.");
        Action action = values.choice("action", Action.class);
        if (action == Action.NOTE) {
            assignments.note(code, values.optionalText("note").orElseThrow(() -> Refusal.ofField("note", "không được để trống.")), context.actor());
        } else {
            Optional<String> member = values.optionalText("member").filter(chosen -> action == Action.HAND_TO);
            Refusal.unless(action == Action.TAKE_BACK || member.isPresent(), "member", "phải chọn trong danh sách.");
            assignments.handTo(code, member, context.actor());
            hands.follow(code);
        }
        context.businessKey(code + ":y-kien");
        return Map.of(AssignmentVariables.CODE, code);
    }
}
