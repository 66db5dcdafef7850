package vn.sauro.assignment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;

@Component
class ReviewStandingForm implements SubmittedForm {

    private final Assignments assignments;
    private final AssignmentText text;

    ReviewStandingForm(Assignments assignments, AssignmentText text) {
        this.assignments = assignments;
        this.text = text;
    }

    @Override
    public String key() {
        return "review-standing";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.summary(assignments.get(AssignmentVariables.code(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = AssignmentVariables.code(context);
        boolean renewed = values.text("verdict").equals("RENEW");
        if (renewed) {
            assignments.renew(code, values.optionalDate("reviewOn"), values.optionalText("note"), context.actor());
        } else {
            assignments.close(code, values.optionalText("note"), context.actor());
        }
        return AssignmentVariables.renewed(renewed);
    }
}
