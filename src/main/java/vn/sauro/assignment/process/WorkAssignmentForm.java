package vn.sauro.assignment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;

@Component
class WorkAssignmentForm implements SubmittedForm {

    private final Assignments assignments;
    private final AssignmentText text;

    WorkAssignmentForm(Assignments assignments, AssignmentText text) {
        this.assignments = assignments;
        this.text = text;
    }

    @Override
    public String key() {
        return "work-assignment";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.summary(assignments.get(AssignmentVariables.code(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = AssignmentVariables.code(context);
        boolean delivered = values.text("kind").equals("RESULT");
        if (delivered) {
            assignments.report(code, values.text("text"), context.actor());
        } else {
            assignments.progress(code, values.integer("percent"), values.text("text"), context.actor());
        }
        return AssignmentVariables.delivered(delivered);
    }
}
