package vn.sauro.rating.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of {@code rating-proposal} that this module reads or sets. */
final class RatingVariables {

    static final String CYCLE_CODE = "cycleCode";
    static final String UNIT_CODE = "unitCode";
    /** Read from the module's table and never kept. */
    static final String FIGURES = "figures";
    /** Answer of the graph, from its task to the one that records it. */
    static final String PROPOSAL = "proposal";

    private RatingVariables() {}

    static String cycleCode(VariableScope scope) {
        return (String) scope.getVariable(CYCLE_CODE);
    }

    static String unitCode(VariableScope scope) {
        return (String) scope.getVariable(UNIT_CODE);
    }

    /** Null until they were read in this transaction. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> figures(VariableScope scope) {
        return (Map<String, Object>) scope.getVariable(FIGURES);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> proposal(VariableScope scope) {
        return (Map<String, Object>) scope.getVariable(PROPOSAL);
    }
}
