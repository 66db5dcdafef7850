package vn.sauro.rearrangement.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.SentSubject;

/** Asks the unit to confirm what VPĐU entered for it; nothing waits for the answer. */
@Component
class AskConfirmationDelegate implements JavaDelegate {

    private final RuntimeService runtime;
    private final Procedure procedure;

    AskConfirmationDelegate(RuntimeService runtime, Procedure procedure) {
        this.runtime = runtime;
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(ProcedureMessages.ENTERED_ON_BEHALF).processInstanceBusinessKey(execution.getProcessBusinessKey() + ":nhap-ho")
                .setVariables(Map.of(EntryConfirmationVariables.REARRANGEMENT_CODE.name(), EntryConfirmationVariables.REARRANGEMENT_CODE.in(execution),
                        EntryConfirmationVariables.UNIT_CODE.name(), unit(execution), EntryConfirmationVariables.ENTRY_SUBJECT.name(), subject(execution).code(),
                        EntryConfirmationVariables.SUBJECT_NAME.name(), EntryConfirmationVariables.SUBJECT_NAME.in(execution))).correlateStartMessage();
    }

    private String unit(DelegateExecution execution) {
        String unit = HamletRearrangementVariables.UNIT_CODE.in(execution);
        return unit != null ? unit : procedure.cellOf(execution);
    }

    private static SentSubject subject(DelegateExecution execution) {
        String cluster = PublicConsultationVariables.CLUSTER_CODE.in(execution);
        String plan = UnitPlanVariables.PLAN_SUBJECT.in(execution);
        if (cluster != null) {
            return new SentSubject.SentLedger(PublicConsultationVariables.SCHEME_CODE.in(execution), PublicConsultationVariables.HAMLET_CODE.in(execution),
                    PublicConsultationVariables.ROUND.in(execution), cluster);
        }
        return plan != null ? new SentSubject.SentPlan(plan, PlanKey.Scope.valueOf(UnitPlanVariables.PLAN_SCOPE.in(execution)))
                : new SentSubject.Dissemination(HamletRearrangementVariables.UNIT_CODE.in(execution));
    }
}
