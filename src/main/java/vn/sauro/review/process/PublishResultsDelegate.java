package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.ReviewConclusions;

/** The units are told their results. */
@Component
class PublishResultsDelegate implements JavaDelegate {

    private final ReviewConclusions conclusions;

    PublishResultsDelegate(ReviewConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.publish(ReviewVariables.cycle(execution));
    }
}
