package vn.sauro.assignment.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.assignment.Assignments;

/** Starts one instance for each assignment of a source that has none yet. */
@Component
class AssignmentStarts implements AssignmentStart {

    private final Assignments assignments;
    private final AssignmentText text;
    private final RuntimeService runtime;

    AssignmentStarts(Assignments assignments, AssignmentText text, RuntimeService runtime) {
        this.assignments = assignments;
        this.text = text;
        this.runtime = runtime;
    }

    /** In one transaction with the mark that it was started. */
    @Override
    @Transactional
    public void all(String source) {
        for (String code : assignments.unstarted(source)) {
            if (assignments.claimStart(code)) {
                start(assignments.get(code));
            }
        }
    }

    private void start(Assignment assignment) {
        runtime.createMessageCorrelation(AssignmentMessages.ISSUED).processInstanceBusinessKey(assignment.code())
                .setVariables(AssignmentVariables.started(assignment.code(), assignment.unitCode(), text.subject(assignment),
                        assignment.state() == Assignment.State.ISSUED, assignment.standing()))
                .correlateStartMessage();
    }
}
