package vn.sauro.rating.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import vn.sauro.rating.Ratings;

/** What the model hands to the decision graph. */
@Component
public class RatingFigures {

    private final Ratings ratings;

    RatingFigures(Ratings ratings) {
        this.ratings = ratings;
    }

    /** By the names of the graph's inputs; kept in no table, for the module has them. */
    public TypedValue of(DelegateExecution execution) {
        return Variables.objectValue(RatingDecisions.inputs(ratings.figures(RatingVariables.cycleCode(execution), RatingVariables.unitCode(execution))), true).create();
    }
}
