package vn.sauro.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Each unit is given its assignment, in an instance of its own. */
@Component
class StartAssignmentsDelegate implements JavaDelegate {

    private final AssignmentStarts starts;

    StartAssignmentsDelegate(AssignmentStarts starts) {
        this.starts = starts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        starts.all(AssignmentVariables.source(execution));
    }
}
