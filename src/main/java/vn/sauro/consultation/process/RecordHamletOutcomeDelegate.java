package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.HamletOutcome;

@Component
class RecordHamletOutcomeDelegate implements JavaDelegate {

    private final Consultations consultations;

    RecordHamletOutcomeDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HamletOutcome outcome = HamletOutcome.valueOf(ConsultationVariables.hamletOutcome(execution));
        consultations.recordHamletOutcome(ConsultationVariables.schemeCode(execution), ConsultationVariables.hamletCode(execution), ConsultationVariables.round(execution), outcome);
    }
}
