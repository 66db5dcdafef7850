package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.PlanDraft;
import vn.sauro.rearrangement.Plans;

@Component
class DraftPlanForm implements SubmittedForm {

    private final Plans plans;
    private final PlanRowsJson rows;
    private final Organisation organisation;

    DraftPlanForm(Plans plans, PlanRowsJson rows, Organisation organisation) {
        this.plans = plans;
        this.rows = rows;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "draft-plan";
    }

    /** What went back opens as it was sent, with the reason. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        String unit = UnitPlanVariables.UNIT_CODE.in(context);
        Map<String, Object> values = new HashMap<>();
        values.put("subjectName", organisation.unit(unit).name());
        values.put("headName", organisation.head(unit).map(Person::name).orElse(""));
        values.put("unitOptions", rows.units());
        values.put("rows", "[]");
        values.put("returnReason", "");
        plans.newest(UnitPlanVariables.REARRANGEMENT_CODE.in(context), unit).ifPresent(plan -> {
            values.put("scope", plan.scope().name());
            values.put("number", plan.number());
            values.put("documentDate", plan.documentDate().toString());
            values.put("signer", plan.signer());
            values.put("rows", rows.write(plan.rows()));
            values.put("returnReason", plan.returnReason().orElse(""));
        });
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        PlanDraft draft = new PlanDraft(values.choice("scope", PlanDraft.Scope.class), values.text("number"), values.date("documentDate"),
                values.text("signer"), rows.read(values.text("rows")));
        plans.submit(UnitPlanVariables.REARRANGEMENT_CODE.in(context), UnitPlanVariables.UNIT_CODE.in(context), draft, context.actor());
        return Map.of();
    }
}
