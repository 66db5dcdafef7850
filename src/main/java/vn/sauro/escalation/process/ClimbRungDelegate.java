package vn.sauro.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Escalations;

/** The rung on which the late work stands now is climbed and whom it concerns is told. */
@Component
class ClimbRungDelegate implements JavaDelegate {

    private final Escalations escalations;

    ClimbRungDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscalationVariables.climbed(execution, escalations.climb(EscalationVariables.code(execution)));
    }
}
