package vn.sauro.rearrangement.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The record of a scheme that was refused twice goes to BTV, which the other schemes do not wait for. Reported before and still open, it is not reported again. */
@Component
class ReportStoppedSchemeDelegate implements JavaDelegate {

    private static final String PROCESS = "stopped-scheme";

    private final RuntimeService runtime;

    ReportStoppedSchemeDelegate(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(key).count() == 0) {
            runtime.createMessageCorrelation(ProcedureMessages.SCHEME_STOPPED).processInstanceBusinessKey(key).setVariables(Map.of(
                    HamletRearrangementVariables.REARRANGEMENT_CODE.name(), HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution),
                    HamletRearrangementVariables.SCHEME_CODE.name(), HamletRearrangementVariables.SCHEME_CODE.in(execution),
                    HamletRearrangementVariables.SUBJECT_NAME.name(), HamletRearrangementVariables.SUBJECT_NAME.in(execution))).correlateStartMessage();
        }
    }
}
