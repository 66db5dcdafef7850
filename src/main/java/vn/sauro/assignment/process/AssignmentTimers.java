package vn.sauro.assignment.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;

/** Bean {@code assignmentTimers} of the model: the rhythm of a standing assignment. */
@Component("assignmentTimers")
public class AssignmentTimers {

    private final Assignments assignments;

    AssignmentTimers(Assignments assignments) {
        this.assignments = assignments;
    }

    /** From when on VPĐU reviews it. */
    public Date review(VariableScope scope) {
        return Date.from(assignments.reviewedFrom(AssignmentVariables.code(scope)));
    }

    /** From when on the next report is asked for. */
    public Date nextPeriod(VariableScope scope) {
        return Date.from(assignments.askedAgainFrom(AssignmentVariables.code(scope)));
    }

    /** Whether it is to be reviewed by now. */
    public boolean reviewDue(VariableScope scope) {
        return assignments.reviewDue(AssignmentVariables.code(scope));
    }
}
