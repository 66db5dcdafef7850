package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.ReviewConclusions;

/** What each unit is rated by is taken down. */
@Component
class TakeUnitRecordsDelegate implements JavaDelegate {

    private final ReviewConclusions conclusions;

    TakeUnitRecordsDelegate(ReviewConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.takeRecords(ReviewVariables.cycle(execution));
    }
}
