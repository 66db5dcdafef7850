package vn.sauro.assignment.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentChange;
import vn.sauro.assignment.Assignments;

/** Tells a running instance what was decided about its assignment. */
@Component
class AssignmentChanges implements AssignmentChange {

    private final Assignments assignments;
    private final AssignmentText text;
    private final RuntimeService runtime;

    AssignmentChanges(Assignments assignments, AssignmentText text, RuntimeService runtime) {
        this.assignments = assignments;
        this.text = text;
        this.runtime = runtime;
    }

    @Override
    public void reassigned(String code) {
        Assignment assignment = assignments.get(code);
        runtime.createMessageCorrelation(AssignmentMessages.REASSIGNED).processInstanceBusinessKey(code)
                .setVariables(AssignmentVariables.reassigned(assignment.unitCode(), text.subject(assignment))).correlate();
    }
}
