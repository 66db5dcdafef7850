package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Count;

/** Hands the decision {@code hamlet-outcome} its figures straight from the ledgers. What was not asked again counts as agreed by all. */
@Component("ledgerFigures")
public class LedgerFigures {

    private final Consultations consultations;

    LedgerFigures(Consultations consultations) {
        this.consultations = consultations;
    }

    public int households(VariableScope scope) {
        return total(scope).households();
    }

    public int planAgree(VariableScope scope) {
        Count total = total(scope);
        return total.plan() == null ? total.households() : total.plan().agree();
    }

    public int nameAgree(VariableScope scope) {
        Count total = total(scope);
        return total.name() == null ? total.households() : total.name().agree();
    }

    private Count total(VariableScope scope) {
        return consultations.hamlet(ConsultationVariables.schemeCode(scope), ConsultationVariables.hamletCode(scope), ConsultationVariables.round(scope)).total();
    }
}
