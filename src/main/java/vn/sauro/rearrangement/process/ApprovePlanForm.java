package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.rearrangement.Plans;
import vn.sauro.rearrangement.Verdict;

@Component
class ApprovePlanForm implements SubmittedForm {

    private final Plans plans;
    private final PlanText text;

    ApprovePlanForm(Plans plans, PlanText text) {
        this.plans = plans;
        this.text = text;
    }

    @Override
    public String key() {
        return "approve-plan";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("planSummary", text.summary(UnitPlanVariables.planKey(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Verdict verdict = SharedFields.verdict(values);
        plans.approve(UnitPlanVariables.planKey(context), verdict, DecisionFields.read(values), context.actor());
        return UnitPlanVariables.PLAN_APPROVED.as(verdict.agreed());
    }
}
