package vn.sauro.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.notification.Deliveries;

/** The mail server is given the message, unless it is to wait. */
@Component
class SendMessageDelegate implements JavaDelegate {

    private final Deliveries deliveries;

    SendMessageDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(MessageDeliveryVariables.delivered(deliveries.deliver(MessageDeliveryVariables.message(execution))));
    }
}
