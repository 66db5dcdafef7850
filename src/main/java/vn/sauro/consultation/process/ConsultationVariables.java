package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of {@code public-consultation} and {@code hamlet-ledger} that this module reads or sets. */
final class ConsultationVariables {

    static final String SCHEME_CODE = "schemeCode";
    static final String HAMLET_CODE = "hamletCode";
    static final String ROUND = "round";
    static final String HAMLET_OUTCOME = "hamletOutcome";
    static final String EVERY_HAMLET_PASSED = "everyHamletPassed";
    static final String WHOLE_AREA_PASSED = "wholeAreaPassed";

    private ConsultationVariables() {}

    static String schemeCode(VariableScope scope) {
        return (String) scope.getVariable(SCHEME_CODE);
    }

    static String hamletCode(VariableScope scope) {
        return (String) scope.getVariable(HAMLET_CODE);
    }

    static int round(VariableScope scope) {
        return (Integer) scope.getVariable(ROUND);
    }

    static String hamletOutcome(VariableScope scope) {
        return (String) scope.getVariable(HAMLET_OUTCOME);
    }
}
