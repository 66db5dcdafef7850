package vn.sauro.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.review.ReviewStep;
import vn.sauro.review.Reviews;

/** Bean {@code reviewDueDates} of the models: by when a task is due. */
@Component("reviewDueDates")
public class ReviewDueDates {

    private static final String PREFIX = "userTask_";

    private final Reviews reviews;

    ReviewDueDates(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Due date of the task this execution is about to create, as people read it: of the unit's report its own day, else the step's working days from today on. */
    public Date of(DelegateExecution execution) {
        ReviewStep step = ReviewStep.ofTask(execution.getCurrentActivityId().substring(PREFIX.length())).orElseThrow();
        String cycle = ReviewVariables.cycle(execution);
        return Date.from(step == ReviewStep.REPORT ? reviews.reportDueAt(cycle, ReviewVariables.unit(execution)) : reviews.dueAt(cycle, step));
    }
}
