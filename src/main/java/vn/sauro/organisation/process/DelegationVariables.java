package vn.sauro.organisation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process {@code delegation}. */
final class DelegationVariables {

    private static final String CODE = "delegationCode";

    private DelegationVariables() {}

    static String code(VariableScope scope) {
        return (String) scope.getVariable(CODE);
    }

    static Map<String, Object> named(String code) {
        return Map.of(CODE, code);
    }
}
