package vn.sauro.assignment.process;

import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentStep;
import vn.sauro.assignment.Assignments;

/** Bean {@code assignmentDueDates} of the models: by when a task is due. */
@Component("assignmentDueDates")
public class AssignmentDueDates {

    private static final String PREFIX = "userTask_";

    private final Assignments assignments;

    AssignmentDueDates(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Due date of the task this execution is about to create, as people read it: of the step, or of what the unit owes next. */
    public Date of(DelegateExecution execution) {
        String code = execution.getCurrentActivityId().substring(PREFIX.length());
        Optional<AssignmentStep> step = Arrays.stream(AssignmentStep.values()).filter(each -> each.code().equals(code)).findFirst();
        return Date.from(step.map(assignments::dueAt).orElseGet(() -> assignments.owedAt(AssignmentVariables.code(execution))));
    }
}
