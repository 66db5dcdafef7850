package vn.sauro.rating.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of {@code rating-proposal} that this module reads. */
final class RatingVariables {

    static final String CYCLE_CODE = "cycleCode";
    static final String UNIT_CODE = "unitCode";
    /** Answer of the graph, from its task to the one that records it. */
    static final String PROPOSAL = "proposal";

    private RatingVariables() {}

    static String cycleCode(VariableScope scope) {
        return (String) scope.getVariable(CYCLE_CODE);
    }

    static String unitCode(VariableScope scope) {
        return (String) scope.getVariable(UNIT_CODE);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> proposal(VariableScope scope) {
        return (Map<String, Object>) scope.getVariable(PROPOSAL);
    }
}
