package vn.sauro.assignment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.engine.Choice;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;

@Component
class ReissueAssignmentForm implements SubmittedForm {

    private static final String WITHDRAW = "WITHDRAW";

    private final Assignments assignments;
    private final AssignmentText text;
    private final Organisation organisation;

    ReissueAssignmentForm(Assignments assignments, AssignmentText text, Organisation organisation) {
        this.assignments = assignments;
        this.text = text;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "reissue-assignment";
    }

    /** Opens with the assignment as it was issued. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        Assignment assignment = assignments.get(AssignmentVariables.code(context));
        SixClarities clarities = assignment.clarities();
        Map<String, Object> values = new HashMap<>();
        values.put("assignmentSummary", text.summary(assignment));
        values.put("units", organisation.units().stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
        values.put("task", clarities.task());
        values.put("result", clarities.result());
        values.put("lead", clarities.lead());
        values.put("responsible", clarities.responsible());
        values.put("assignedBy", clarities.assignedBy());
        values.put("approvedBy", clarities.approvedBy());
        if (clarities.timing() instanceof Timing.Dated dated) {
            values.put("timing", Timing.Kind.DATED.name());
            values.put("dueOn", dated.dueOn().toString());
        } else if (clarities.timing() instanceof Timing.Standing standing) {
            values.put("timing", Timing.Kind.STANDING.name());
            values.put("rhythm", standing.rhythm().name());
            values.put("reviewOn", standing.reviewOn().toString());
        }
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = AssignmentVariables.code(context);
        if (values.text("action").equals(WITHDRAW)) {
            assignments.withdraw(code, values.optionalText("note"), context.actor());
            return AssignmentVariables.withdrawn();
        }
        assignments.reissue(code, draft(assignments.get(code).clarities(), values), values.optionalText("note"), context.actor());
        Assignment reissued = assignments.get(code);
        return AssignmentVariables.reissued(reissued.unitCode(), text.subject(reissued), reissued.standing());
    }

    /** Basis stays; so do the co-operating units, without the one that leads from now on. */
    private static ClarityDraft draft(SixClarities before, FormValues values) {
        Optional<String> lead = values.optionalText("lead");
        List<String> cooperating = before.cooperating().stream().filter(unit -> lead.filter(unit::equals).isEmpty()).toList();
        return new ClarityDraft(Optional.of(before.basis()), values.optionalText("task"), values.optionalText("result"), lead, cooperating,
                values.optionalText("responsible"), values.optionalText("timing").map(Timing.Kind::valueOf), values.optionalDate("dueOn"),
                values.optionalText("rhythm").map(Timing.Rhythm::valueOf), values.optionalDate("reviewOn"), values.optionalText("assignedBy"),
                values.optionalText("approvedBy"));
    }
}
