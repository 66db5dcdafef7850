package vn.sauro.review.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Severity;
import vn.sauro.escalation.WaitFacts;
import vn.sauro.escalation.WaitSource;
import vn.sauro.review.ReviewStep;
import vn.sauro.review.Reviews;

/** A unit's report is not put off beyond the last day on which it is waited for. */
@Component
class ReviewWaits implements WaitSource {

    private static final String PROCESS = "unit-review";

    private final Reviews reviews;

    ReviewWaits(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<WaitFacts> of(String process, String step, UnaryOperator<String> variable) {
        return process.equals(PROCESS) && step.equals(ReviewStep.REPORT.code())
                ? Optional.of(new WaitFacts(Severity.NORMAL, Optional::empty,
                        Optional.of(reviews.waitedUntil(ReviewVariables.cycle(variable), ReviewVariables.unit(variable))), false))
                : Optional.empty();
    }
}
