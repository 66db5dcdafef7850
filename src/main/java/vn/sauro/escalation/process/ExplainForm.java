package vn.sauro.escalation.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.escalation.Escalations;
import vn.sauro.escalation.Explanation;

@Component
class ExplainForm implements SubmittedForm {

    private final Escalations escalations;
    private final EscalationText text;

    ExplainForm(Escalations escalations, EscalationText text) {
        this.escalations = escalations;
        this.text = text;
    }

    @Override
    public String key() {
        return "explain";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("escalationSummary", text.summary(escalations.get(EscalationVariables.code(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        escalations.explain(EscalationVariables.code(context), values.choice("cause", Explanation.Cause.class), values.text("explanation"), values.text("remedy"),
                values.optionalDate("proposedDueOn"), context.actor());
        return Map.of();
    }
}
