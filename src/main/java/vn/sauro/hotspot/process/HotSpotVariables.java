package vn.sauro.hotspot.process;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.sauro.engine.FormContext;
import vn.sauro.hotspot.HotSpot;
import vn.sauro.hotspot.HotSpotId;

/** Variables of the process {@code hot-spot}: ids and verdicts; what people wrote stays in the tables. */
final class HotSpotVariables {

    private static final String REARRANGEMENT_CODE = "rearrangementCode";
    private static final String NUMBER = "hotSpotNumber";
    /** What a task is about, behind its name. */
    private static final String SUBJECT_NAME = "subjectName";
    /** The unit that handles it now. */
    private static final String UNIT_CODE = "unitCode";
    /** Whom one of the tasks of those who are told is for. */
    private static final String RECIPIENT = "recipient";
    private static final String SETTLED = "hotSpotSettled";
    private static final String STABLE = "hotSpotStable";

    private HotSpotVariables() {}

    static HotSpotId id(VariableScope scope) {
        return new HotSpotId((String) scope.getVariable(REARRANGEMENT_CODE), (Integer) scope.getVariable(NUMBER));
    }

    static HotSpotId id(FormContext context) {
        return new HotSpotId(context.variable(REARRANGEMENT_CODE), Integer.parseInt(context.variable(NUMBER)));
    }

    static HotSpotId id(UnaryOperator<String> variable) {
        return new HotSpotId(variable.apply(REARRANGEMENT_CODE), Integer.parseInt(variable.apply(NUMBER)));
    }

    static HotSpot.Recipient recipient(VariableScope scope) {
        return HotSpot.Recipient.valueOf((String) scope.getVariable(RECIPIENT));
    }

    static HotSpot.Recipient recipient(FormContext context) {
        return HotSpot.Recipient.valueOf(context.variable(RECIPIENT));
    }

    static Map<String, Object> reported(HotSpotId id, String subject) {
        return Map.of(REARRANGEMENT_CODE, id.rearrangementCode(), NUMBER, id.number(), SUBJECT_NAME, subject);
    }

    static Map<String, Object> directed(String unitCode) {
        return Map.of(UNIT_CODE, unitCode);
    }

    static Map<String, Object> concluded(boolean settled) {
        return Map.of(SETTLED, settled);
    }

    static Map<String, Object> watched(boolean stable) {
        return Map.of(STABLE, stable);
    }
}
