package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.UnitReviews;

/** The last day passed without a report that could be accepted. */
@Component
class RecordMissingReportDelegate implements JavaDelegate {

    private final UnitReviews units;

    RecordMissingReportDelegate(UnitReviews units) {
        this.units = units;
    }

    @Override
    public void execute(DelegateExecution execution) {
        units.missing(ReviewVariables.cycle(execution), ReviewVariables.unit(execution));
    }
}
