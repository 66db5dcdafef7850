package vn.sauro.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.Reviews;

/** Every scheduled review whose day has come begins, in the transaction that opens it: of two nodes one does it. */
@Component
class OpenDueReviewsDelegate implements JavaDelegate {

    private final Reviews reviews;
    private final RuntimeService runtime;

    OpenDueReviewsDelegate(Reviews reviews, RuntimeService runtime) {
        this.reviews = reviews;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.openDue().forEach(code -> runtime.createMessageCorrelation(ReviewMessages.OPENED).processInstanceBusinessKey(code)
                .setVariables(ReviewVariables.opened(code, reviews.get(code).name())).correlateStartMessage());
    }
}
