package vn.sauro.review.process;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.sauro.engine.FormContext;

/** Variables of the processes {@code review-opening}, {@code review-cycle}, {@code unit-review} and {@code review-result}: ids and verdicts; what people wrote stays in the tables. */
final class ReviewVariables {

    static final String CYCLE = "cycleCode";
    static final String UNIT = "unitCode";
    /** What a task is about, behind its name. */
    static final String SUBJECT = "subjectName";
    private static final String ACCEPTED = "reportAccepted";

    private ReviewVariables() {}

    static String cycle(VariableScope scope) {
        return (String) scope.getVariable(CYCLE);
    }

    static String cycle(FormContext context) {
        return context.variable(CYCLE);
    }

    static String cycle(UnaryOperator<String> variable) {
        return variable.apply(CYCLE);
    }

    static String unit(VariableScope scope) {
        return (String) scope.getVariable(UNIT);
    }

    static String unit(FormContext context) {
        return context.variable(UNIT);
    }

    static String unit(UnaryOperator<String> variable) {
        return variable.apply(UNIT);
    }

    static Map<String, Object> opened(String cycle, String title) {
        return Map.of(CYCLE, cycle, SUBJECT, title);
    }

    static Map<String, Object> checked(boolean accepted) {
        return Map.of(ACCEPTED, accepted);
    }
}
