package vn.sauro.review.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.sauro.review.ReviewSchedule;
import vn.sauro.review.ReviewStep;

/** The decision table {@code review-schedule}, always its newest version. */
@Component
class DmnReviewSchedule implements ReviewSchedule {

    private final DecisionService decisions;

    DmnReviewSchedule(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public int workingDays(ReviewStep step, String kind) {
        return decisions.evaluateDecisionTableByKey("review-schedule", Map.of("step", step.code(), "kind", kind)).getSingleResult().<Number>getSingleEntry().intValue();
    }
}
