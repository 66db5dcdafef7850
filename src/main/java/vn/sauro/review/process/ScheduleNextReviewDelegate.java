package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.Reviews;

/** The review is closed and the next one of its kind scheduled. */
@Component
class ScheduleNextReviewDelegate implements JavaDelegate {

    private final Reviews reviews;

    ScheduleNextReviewDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.closeAndScheduleNext(ReviewVariables.cycle(execution));
    }
}
