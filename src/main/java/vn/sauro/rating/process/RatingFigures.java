package vn.sauro.rating.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.sauro.rating.Ratings;

/** What the model hands to the decision graph. */
@Component
public class RatingFigures {

    /** Lives as long as the transaction; no model names it. */
    private static final String FIGURES = "figures";

    private final Ratings ratings;

    RatingFigures(Ratings ratings) {
        this.ratings = ratings;
    }

    /** By the names of the graph's inputs. The model asks once for each of them; within a transaction the table is read once. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> of(DelegateExecution execution) {
        Map<String, Object> figures = (Map<String, Object>) execution.getVariable(FIGURES);
        if (figures == null) {
            figures = RatingDecisions.inputs(ratings.figures(RatingVariables.cycleCode(execution), RatingVariables.unitCode(execution)));
            execution.setVariableLocal(FIGURES, Variables.objectValue(figures, true).create());
        }
        return figures;
    }
}
