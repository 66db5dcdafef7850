package vn.sauro.rating.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.rating.Ratings;

@Component
class RecordRatingDelegate implements JavaDelegate {

    private final Ratings ratings;

    RecordRatingDelegate(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ratings.propose(RatingVariables.cycleCode(execution), RatingVariables.unitCode(execution), RatingDecisions.proposal(RatingVariables.proposal(execution)));
    }
}
