package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.SentSubject;
import vn.sauro.rule.Refusal;

/** Ends the open corrections of ledgers when the procedure goes on past them; else figures would change on which an outcome that stands rests. */
@Component
class OvertakenCorrections {

    private static final String CORRECTION = "correction";

    private final Corrections corrections;
    private final RuntimeService runtime;
    private final TaskService tasks;

    OvertakenCorrections(Corrections corrections, RuntimeService runtime, TaskService tasks) {
        this.corrections = corrections;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * All of a rearrangement: HĐND has adopted, or it is over.
     *
     * @throws Refusal while an outcome is being determined anew
     */
    void end(String rearrangement) {
        end(rearrangement, open(rearrangement));
    }

    /**
     * Those of one scheme: its next round is posted.
     *
     * @throws Refusal while an outcome is being determined anew
     */
    void end(String rearrangement, String scheme) {
        end(rearrangement, open(rearrangement).processVariableValueEquals(HamletRearrangementVariables.SCHEME_CODE.name(), scheme));
    }

    private ExecutionQuery open(String rearrangement) {
        return runtime.createExecutionQuery().processDefinitionKey(CORRECTION).messageEventSubscriptionName(ProcedureMessages.CORRECTION_OVERTAKEN)
                .processVariableValueEquals(CorrectionVariables.REARRANGEMENT_CODE.name(), rearrangement)
                .processVariableValueEquals(CorrectionVariables.CORRECTION_KIND.name(), SentSubject.LEDGER);
    }

    private void end(String rearrangement, ExecutionQuery open) {
        for (Execution correction : open.list()) {
            // Corrected already, and its jobs are at work: a moment later the outcome is known.
            if (tasks.createTaskQuery().processInstanceId(correction.getProcessInstanceId()).count() == 0) {
                throw Refusal.of("Một kết quả lấy ý kiến vừa được đính chính và đang được xác định lại. Đề nghị thực hiện lại sau ít phút.");
            }
            corrections.overtaken(rearrangement, (Integer) runtime.getVariable(correction.getId(), CorrectionVariables.CORRECTION_NUMBER.name()));
            runtime.messageEventReceived(ProcedureMessages.CORRECTION_OVERTAKEN, correction.getId());
        }
    }
}
