package vn.sauro.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.review.Reviews;

/** Bean {@code reviewTimers} of the model: how long a report is waited for. */
@Component("reviewTimers")
public class ReviewTimers {

    private final Reviews reviews;

    ReviewTimers(Reviews reviews) {
        this.reviews = reviews;
    }

    /** From when on the unit's report is waited for no longer. */
    public Date waitedUntil(VariableScope scope) {
        return Date.from(Days.end(reviews.waitedUntil(ReviewVariables.cycle(scope), ReviewVariables.unit(scope))));
    }
}
