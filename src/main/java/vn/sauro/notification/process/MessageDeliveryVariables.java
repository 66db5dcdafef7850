package vn.sauro.notification.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process {@code message-delivery}: the message's id and a verdict; who it is for and what it says stays in the outbox. */
final class MessageDeliveryVariables {

    private static final String MESSAGE = "messageId";
    private static final String QUIET = "quietHours";

    private MessageDeliveryVariables() {}

    static long message(VariableScope scope) {
        return (Long) scope.getVariable(MESSAGE);
    }

    static Map<String, Object> started(long message) {
        return Map.of(MESSAGE, message);
    }

    static Map<String, Object> delivered(boolean done) {
        return Map.of(QUIET, !done);
    }
}
