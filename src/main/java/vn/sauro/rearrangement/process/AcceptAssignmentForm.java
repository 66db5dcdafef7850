package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.Plans;

@Component
class AcceptAssignmentForm implements SubmittedForm {

    private final Plans plans;
    private final PlanText text;

    AcceptAssignmentForm(Plans plans, PlanText text) {
        this.plans = plans;
        this.text = text;
    }

    @Override
    public String key() {
        return "accept-assignment";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.assignments(new PlanKey(AssignmentAcceptanceVariables.REARRANGEMENT_CODE.in(context),
                AssignmentAcceptanceVariables.UNIT_CODE.in(context), PlanKey.Scope.LETTER_349)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        plans.accept(AssignmentAcceptanceVariables.REARRANGEMENT_CODE.in(context), AssignmentAcceptanceVariables.UNIT_CODE.in(context),
                values.checked("accepted"), values.optionalText("acceptanceNote"), context.actor());
        return Map.of();
    }
}
