package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.review.ReviewConclusions;

/** What is to be mended becomes assignments, each in an instance of its own. */
@Component
class AssignRemediesDelegate implements JavaDelegate {

    private final ReviewConclusions conclusions;
    private final AssignmentStart starts;

    AssignRemediesDelegate(ReviewConclusions conclusions, AssignmentStart starts) {
        this.conclusions = conclusions;
        this.starts = starts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = ReviewVariables.cycle(execution);
        conclusions.assign(cycle);
        starts.all(cycle);
    }
}
