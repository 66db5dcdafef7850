package vn.sauro.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Escalations;

/** BTV's decision takes effect in the running work. */
@Component
class ApplyDecisionDelegate implements JavaDelegate {

    private final Escalations escalations;

    ApplyDecisionDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscalationVariables.applied(execution, escalations.apply(EscalationVariables.code(execution)));
    }
}
