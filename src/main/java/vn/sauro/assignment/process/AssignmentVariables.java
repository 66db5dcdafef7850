package vn.sauro.assignment.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.sauro.engine.FormContext;

/** Variables of the processes {@code assignment} and {@code notice-assignments}: ids and verdicts; what people wrote stays in the tables. */
final class AssignmentVariables {

    static final String CODE = "assignmentCode";
    static final String SOURCE = "sourceCode";
    static final String UNIT = "unitCode";
    /** What a task is about, behind its name. */
    static final String SUBJECT = "subjectName";
    private static final String TO_BE_TAKEN = "toBeTaken";
    private static final String STANDING = "standing";
    private static final String TAKEN = "assignmentTaken";
    private static final String REISSUED = "assignmentReissued";
    private static final String DELIVERED = "deliveryReported";
    private static final String PASSED = "qualityPassed";
    private static final String RENEWED = "assignmentRenewed";
    private static final String DRAFTS_LEFT = "draftsLeft";

    private AssignmentVariables() {}

    static String code(VariableScope scope) {
        return (String) scope.getVariable(CODE);
    }

    static String code(FormContext context) {
        return context.variable(CODE);
    }

    static String source(VariableScope scope) {
        return (String) scope.getVariable(SOURCE);
    }

    static String source(FormContext context) {
        return context.variable(SOURCE);
    }

    static String unit(VariableScope scope) {
        return (String) scope.getVariable(UNIT);
    }

    static Map<String, Object> started(String code, String unit, String subject, boolean toBeTaken, boolean standing) {
        return Map.of(CODE, code, UNIT, unit, SUBJECT, subject, TO_BE_TAKEN, toBeTaken, TAKEN, !toBeTaken, STANDING, standing);
    }

    static Map<String, Object> taken(boolean taken) {
        return Map.of(TAKEN, taken);
    }

    /** @param unit the lead unit from now on */
    static Map<String, Object> reissued(String unit, String subject, boolean standing) {
        return Map.of(REISSUED, true, UNIT, unit, SUBJECT, subject, STANDING, standing);
    }

    /** @param unit the lead unit from now on */
    static Map<String, Object> reassigned(String unit, String subject) {
        return Map.of(UNIT, unit, SUBJECT, subject);
    }

    static Map<String, Object> withdrawn() {
        return Map.of(REISSUED, false);
    }

    static Map<String, Object> delivered(boolean delivered) {
        return Map.of(DELIVERED, delivered);
    }

    static Map<String, Object> passed(boolean passed) {
        return Map.of(PASSED, passed);
    }

    static Map<String, Object> renewed(boolean renewed) {
        return Map.of(RENEWED, renewed);
    }

    static Map<String, Object> opened(String source, String title) {
        return Map.of(SOURCE, source, SUBJECT, title);
    }

    static Map<String, Object> draftsLeft(boolean left) {
        return Map.of(DRAFTS_LEFT, left);
    }
}
