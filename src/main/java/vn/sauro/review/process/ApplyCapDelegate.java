package vn.sauro.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.review.ReviewConclusions;

/** Which groups have more units proposed for Xuất sắc than the cap allows is noted as a question for BTV. */
@Component
class ApplyCapDelegate implements JavaDelegate {

    private final ReviewConclusions conclusions;

    ApplyCapDelegate(ReviewConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.caps(ReviewVariables.cycle(execution));
    }
}
