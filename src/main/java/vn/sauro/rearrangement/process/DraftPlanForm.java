package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.ClarityRows;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Entry;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.PlanDraft;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.Plans;

@Component
class DraftPlanForm implements SubmittedForm {

    private final Plans plans;
    private final ClarityRows rows;
    private final Organisation organisation;

    DraftPlanForm(Plans plans, ClarityRows rows, Organisation organisation) {
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
        PlanKey key = UnitPlanVariables.planKey(context);
        Map<String, Object> values = new HashMap<>();
        values.put("subjectName", HamletRearrangementVariables.SUBJECT_NAME.in(context));
        values.put("scope", key.scope().name());
        values.put("headName", organisation.head(unit).map(Person::name).orElse(""));
        values.put("unitOptions", rows.units());
        values.put("rows", "[]");
        values.put("returnReason", "");
        values.put("ownEntry", context.viewer().map(viewer -> organisation.isMember(viewer, unit)).orElse(true));
        plans.newest(key).ifPresent(plan -> {
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
        String unit = UnitPlanVariables.UNIT_CODE.in(context);
        Entry entry = organisation.entry(context.actor(), unit, values.optionalText("onBehalfPaper"));
        PlanDraft draft = new PlanDraft(values.text("number"), values.date("documentDate"), values.text("signer"), rows.read(values.text("rows")));
        plans.submit(UnitPlanVariables.planKey(context), unit, draft, entry);
        return HamletRearrangementVariables.ON_BEHALF.as(entry.onBehalf());
    }
}
