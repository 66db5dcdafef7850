package vn.sauro.assignment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;

@Component
class TakeAssignmentForm implements SubmittedForm {

    private final Assignments assignments;
    private final AssignmentText text;

    TakeAssignmentForm(Assignments assignments, AssignmentText text) {
        this.assignments = assignments;
        this.text = text;
    }

    @Override
    public String key() {
        return "take-assignment";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.summary(assignments.get(AssignmentVariables.code(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = AssignmentVariables.code(context);
        boolean taken = values.text("answer").equals("TAKE");
        if (taken) {
            assignments.accept(code, values.optionalText("note"), context.actor());
        } else {
            assignments.handBack(code, values.optionalText("reason"), context.actor());
        }
        return AssignmentVariables.taken(taken);
    }
}
