package vn.sauro.escalation.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.sauro.engine.FormContext;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Rung;

/** Variables of the process {@code escalation}: ids and verdicts; what people wrote stays in the tables. */
final class EscalationVariables {

    private static final String CODE = "escalationCode";
    /** The unit that owes the work; empty for a person told by name. */
    private static final String UNIT = "unitCode";
    /** What a task is about, behind its name. */
    private static final String SUBJECT = "subjectName";
    /** Whether the work is; what is asked about it is then too. */
    private static final String CONFIDENTIAL = "confidentialWork";
    private static final String RUNG = "rung";
    private static final String STILL_WATCHED = "stillWatched";
    /** By when the work is due now, in milliseconds; absent when it is no longer owed. */
    private static final String MOVED_TO = "movedTo";
    /** No rung: the work is no longer late. */
    private static final String NONE = "NONE";

    private EscalationVariables() {}

    static String code(VariableScope scope) {
        return (String) scope.getVariable(CODE);
    }

    static String code(FormContext context) {
        return context.variable(CODE);
    }

    static boolean confidential(UnaryOperator<String> variable) {
        return Boolean.parseBoolean(variable.apply(CONFIDENTIAL));
    }

    static Map<String, Object> raised(Escalation escalation) {
        return Map.of(CODE, escalation.code(), UNIT, escalation.unitCode().orElse(""), SUBJECT, escalation.title(), CONFIDENTIAL, escalation.confidential());
    }

    static void climbed(VariableScope scope, Optional<Rung> rung) {
        scope.setVariable(RUNG, rung.map(Enum::name).orElse(NONE));
    }

    static Map<String, Object> overtaken(Optional<Instant> dueAt) {
        return dueAt.<Map<String, Object>>map(due -> Map.of(MOVED_TO, due.toEpochMilli())).orElse(Map.of());
    }

    static Optional<Instant> movedTo(VariableScope scope) {
        return Optional.ofNullable((Long) scope.getVariable(MOVED_TO)).map(Instant::ofEpochMilli);
    }

    static void applied(VariableScope scope, boolean stillWatched) {
        scope.setVariable(STILL_WATCHED, stillWatched);
    }
}
