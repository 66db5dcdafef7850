package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the running rearrangement that it is called off. */
@Component
class CancelRearrangementDelegate implements JavaDelegate {

    private final RuntimeService runtime;

    CancelRearrangementDelegate(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(ProcedureMessages.CANCELLED)
                .processInstanceBusinessKey(RearrangementChangeVariables.REARRANGEMENT_CODE.in(execution)).correlateWithResult();
    }
}
