package vn.sauro.rating.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.rating.Ratings;

/** Bean {@code ratingFigures} of the model: what it hands to the decision graph. */
@Component
public class RatingFigures {

    private final Ratings ratings;

    RatingFigures(Ratings ratings) {
        this.ratings = ratings;
    }

    /** By the names of the graph's inputs. One input parameter cannot read another, so each of them asks here. */
    public Map<String, Object> of(DelegateExecution execution) {
        return RatingDecisions.inputs(ratings.figures(RatingVariables.cycleCode(execution), RatingVariables.unitCode(execution)));
    }
}
