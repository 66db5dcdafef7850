package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.RoundResult;

@Component
class SumUpRoundDelegate implements JavaDelegate {

    private final Consultations consultations;

    SumUpRoundDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundResult result = consultations.sumUp(ConsultationVariables.schemeCode(execution), ConsultationVariables.round(execution));
        execution.setVariable(ConsultationVariables.EVERY_HAMLET_PASSED, result.everyHamletPassed());
        execution.setVariable(ConsultationVariables.EVERY_HAMLET_PASSED_PLAN, result.everyHamletPassedPlan());
        execution.setVariable(ConsultationVariables.WHOLE_AREA_PASSED, result.wholeAreaPassed());
        execution.setVariable(ConsultationVariables.WHOLE_AREA_PASSED_PLAN, result.wholeAreaPassedPlan());
    }
}
