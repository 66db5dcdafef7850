package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the running rearrangement that it is called off. */
@Component
class CancelRearrangementDelegate implements JavaDelegate {

    private final RuntimeService runtime;
    private final OvertakenCorrections corrections;

    CancelRearrangementDelegate(RuntimeService runtime, OvertakenCorrections corrections) {
        this.runtime = runtime;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rearrangement = RearrangementChangeVariables.REARRANGEMENT_CODE.in(execution);
        corrections.end(rearrangement);
        runtime.createMessageCorrelation(ProcedureMessages.CANCELLED).processInstanceBusinessKey(rearrangement).correlateWithResult();
    }
}
