package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.SentSubject.SentLedger;

/**
 * After a ledger was corrected: where the scheme's outcome rests on the old figures, the outcome is determined anew. A consultation that still runs
 * goes back to summing up; one that is through is run again by the rearrangement, which leaves its approval for that.
 */
@Component
class RerunOutcomeDelegate implements JavaDelegate {

    private static final String CONSULTATION = "public-consultation";
    private static final String REARRANGEMENT = "hamlet-rearrangement";
    private static final String SUM_UP = "serviceTask_sumUpRound";
    private static final String CONSULT = "callActivity_consult";

    private final Corrections corrections;
    private final RuntimeService runtime;

    RerunOutcomeDelegate(Corrections corrections, RuntimeService runtime) {
        this.corrections = corrections;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rearrangement = CorrectionVariables.REARRANGEMENT_CODE.in(execution);
        String scheme = HamletRearrangementVariables.SCHEME_CODE.in(execution);
        SentLedger ledger = new SentLedger(scheme, PublicConsultationVariables.HAMLET_CODE.in(execution), PublicConsultationVariables.ROUND.in(execution),
                PublicConsultationVariables.CLUSTER_CODE.in(execution));
        if (corrections.reopenOutcome(rearrangement, ledger, CorrectionVariables.CORRECTION_REASON.in(execution))) {
            ProcessInstance consultation = runtime.createProcessInstanceQuery().processDefinitionKey(CONSULTATION)
                    .processInstanceBusinessKey(rearrangement + ":" + scheme).singleResult();
            if (consultation != null) {
                sumUpAgain(consultation);
            } else {
                consultAgain(rearrangement);
            }
        }
    }

    private void sumUpAgain(ProcessInstance consultation) {
        ActivityInstance tree = runtime.getActivityInstance(consultation.getId());
        var modification = runtime.createProcessInstanceModification(consultation.getId());
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            modification.cancelActivityInstance(child.getId());
        }
        for (var child : tree.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(child.getId());
        }
        modification.startBeforeActivity(SUM_UP).execute();
    }

    /** Other schemes may still be with the people; then the rearrangement looks again by itself when they are through. */
    private void consultAgain(String rearrangement) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processDefinitionKey(REARRANGEMENT).processInstanceBusinessKey(rearrangement).singleResult();
        Execution approval = runtime.createExecutionQuery().processInstanceId(instance.getId()).messageEventSubscriptionName(ProcedureMessages.RESULT_CHANGED)
                .singleResult();
        if (approval != null) {
            runtime.messageEventReceived(ProcedureMessages.RESULT_CHANGED, approval.getId());
        } else if (!runtime.getActiveActivityIds(instance.getId()).stream().anyMatch(activity -> activity.startsWith(CONSULT))) {
            // Between two save points: the job is tried again a moment later.
            throw new IllegalStateException("The rearrangement " + rearrangement + " is between consultation and approval");
        }
    }
}
