package vn.sauro.escalation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Escalations;

/** Bean {@code escalationTimers} of the model: when the ladder goes on and by when its tasks are due. */
@Component("escalationTimers")
public class EscalationTimers {

    private final Escalations escalations;

    EscalationTimers(Escalations escalations) {
        this.escalations = escalations;
    }

    /** Midnight before the working day on which the ladder is asked again. */
    public Date nextRung(DelegateExecution execution) {
        return Date.from(escalations.nextRungAt(EscalationVariables.code(execution)));
    }

    /** By when the unit explains, as people read it. */
    public Date explanationDue(DelegateExecution execution) {
        return Date.from(escalations.explanationDueAt(EscalationVariables.code(execution)));
    }

    /** By when BTV decides, as people read it. */
    public Date decisionDue(DelegateExecution execution) {
        return Date.from(escalations.decisionDueAt());
    }
}
