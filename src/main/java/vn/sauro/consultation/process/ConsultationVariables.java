package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of {@code public-consultation}, {@code hamlet-ledger} and {@code cluster-ledger} that this module reads or sets. */
final class ConsultationVariables {

    static final String SCHEME_CODE = "schemeCode";
    static final String HAMLET_CODE = "hamletCode";
    static final String CLUSTER_CODE = "clusterCode";
    static final String ROUND = "round";
    static final String ON_BEHALF = "onBehalf";
    static final String HAMLET_OUTCOME = "hamletOutcome";
    static final String EVERY_HAMLET_PASSED = "everyHamletPassed";
    static final String EVERY_HAMLET_PASSED_PLAN = "everyHamletPassedPlan";
    static final String WHOLE_AREA_PASSED = "wholeAreaPassed";
    static final String WHOLE_AREA_PASSED_PLAN = "wholeAreaPassedPlan";
    /** Why a ledger is entered once more; only where one is corrected. */
    static final String CORRECTION_REASON = "correctionReason";

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
