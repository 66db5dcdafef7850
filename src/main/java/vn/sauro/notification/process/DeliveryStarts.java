package vn.sauro.notification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import vn.sauro.notification.DeliveryStart;

/** Starts the instance that delivers a message. */
@Component
class DeliveryStarts implements DeliveryStart {

    private final RuntimeService runtime;

    DeliveryStarts(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whoever did what is told needs no right of their own to have it told. */
    @Override
    public void start(long message) {
        CommandContext running = Context.getCommandContext();
        if (running == null) {
            correlate(message);
        } else {
            running.runWithoutAuthorization(() -> {
                correlate(message);
                return null;
            });
        }
    }

    private void correlate(long message) {
        runtime.createMessageCorrelation(DeliveryMessages.WRITTEN).processInstanceBusinessKey("tin-nhan:" + message)
                .setVariables(MessageDeliveryVariables.started(message)).correlateStartMessage();
    }
}
