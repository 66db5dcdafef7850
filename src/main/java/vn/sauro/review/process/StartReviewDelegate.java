package vn.sauro.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.Reviews;

/** The review VPĐU opened begins, in an instance of its own like those the calendar opens. */
@Component
class StartReviewDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final RuntimeService runtime;

    StartReviewDelegate(Reviews reviews, RuntimeService runtime) {
        this.reviews = reviews;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = ReviewVariables.cycle(execution);
        runtime.createMessageCorrelation(ReviewMessages.OPENED).processInstanceBusinessKey(code).setVariables(ReviewVariables.opened(code, reviews.get(code).name()))
                .correlateStartMessage();
    }
}
