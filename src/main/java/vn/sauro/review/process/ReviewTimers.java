package vn.sauro.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.review.UnitReviews;

/** Bean {@code reviewTimers} of the model: how long a report is waited for. */
@Component("reviewTimers")
public class ReviewTimers {

    private final UnitReviews units;

    ReviewTimers(UnitReviews units) {
        this.units = units;
    }

    /** From when on the unit's report is waited for no longer. */
    public Date waitedUntil(VariableScope scope) {
        return Date.from(units.waitedUntil(ReviewVariables.cycle(scope), ReviewVariables.unit(scope)));
    }
}
