package vn.sauro.assignment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;

@Component
class VerifyQualityForm implements SubmittedForm {

    private final Assignments assignments;
    private final AssignmentText text;

    VerifyQualityForm(Assignments assignments, AssignmentText text) {
        this.assignments = assignments;
        this.text = text;
    }

    @Override
    public String key() {
        return "verify-quality";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.summary(assignments.get(AssignmentVariables.code(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = AssignmentVariables.code(context);
        boolean passed = values.text("verdict").equals("PASS");
        if (passed) {
            assignments.pass(code, values.optionalText("note"), context.actor());
        } else {
            assignments.sendBack(code, values.optionalText("missing"), values.optionalDate("dueOn"), context.actor());
        }
        return AssignmentVariables.passed(passed);
    }
}
