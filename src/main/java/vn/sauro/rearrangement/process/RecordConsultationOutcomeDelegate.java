package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.ConsultationOutcome;
import vn.sauro.rearrangement.Schemes;

/** Moves a scheme on by what came of a round. */
@Component
class RecordConsultationOutcomeDelegate implements JavaDelegate {

    private final Schemes schemes;

    RecordConsultationOutcomeDelegate(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationOutcome outcome = ConsultationOutcome.valueOf(PublicConsultationVariables.CONSULTATION_OUTCOME.in(execution));
        schemes.conclude(PublicConsultationVariables.REARRANGEMENT_CODE.in(execution), PublicConsultationVariables.SCHEME_CODE.in(execution),
                PublicConsultationVariables.ROUND.in(execution), outcome);
    }
}
