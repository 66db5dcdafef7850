package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The whole conclusion is followed up beside the rearrangement and beyond it. */
@Component
class StartFollowUpDelegate implements JavaDelegate {

    private final RuntimeService runtime;

    StartFollowUpDelegate(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(ProcedureMessages.FOLLOW_UP_ASKED).processInstanceBusinessKey(execution.getProcessBusinessKey() + ":ket-luan")
                .setVariable(HamletRearrangementVariables.REARRANGEMENT_CODE.name(), HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution))
                .correlateStartMessage();
    }
}
