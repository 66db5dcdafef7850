package vn.sauro.rearrangement.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentProperties;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.Plans;

@Component
class AcceptAssignmentForm implements SubmittedForm {

    private final Plans plans;
    private final PlanText text;
    private final Assignments assignments;
    private final AssignmentStart start;
    private final AssignmentProperties following;

    AcceptAssignmentForm(Plans plans, PlanText text, Assignments assignments, AssignmentStart start, AssignmentProperties following) {
        this.plans = plans;
        this.text = text;
        this.assignments = assignments;
        this.start = start;
        this.following = following;
    }

    @Override
    public String key() {
        return "accept-assignment";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("assignmentSummary", text.assignments(key(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        plans.accept(AssignmentAcceptanceVariables.REARRANGEMENT_CODE.in(context), AssignmentAcceptanceVariables.UNIT_CODE.in(context),
                values.checked("accepted"), values.optionalText("acceptanceNote"), context.actor());
        if (following.followPlans()) {
            follow(key(context), context.actor());
        }
        return Map.of();
    }

    /** Each row of the plan goes on as an assignment of its own. */
    private void follow(PlanKey key, String actor) {
        String source = key.rearrangementCode() + ":" + key.subjectCode();
        List<SixClarities> rows = plans.newest(key).orElseThrow().rows();
        for (int number = 1; number <= rows.size(); number++) {
            assignments.takePlanned(source, number, rows.get(number - 1), key.subjectCode(), actor);
        }
        start.all(source);
    }

    private static PlanKey key(FormContext context) {
        return new PlanKey(AssignmentAcceptanceVariables.REARRANGEMENT_CODE.in(context), AssignmentAcceptanceVariables.UNIT_CODE.in(context), PlanKey.Scope.LETTER_349);
    }
}
