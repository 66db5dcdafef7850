package vn.sauro.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Escalations;

/** The work is done or due at another time: its escalation is closed and says so. */
@Component
class CloseRungsDelegate implements JavaDelegate {

    private final Escalations escalations;

    CloseRungsDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.close(EscalationVariables.code(execution), EscalationVariables.movedTo(execution));
    }
}
