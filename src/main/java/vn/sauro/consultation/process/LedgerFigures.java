package vn.sauro.consultation.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Ledger;

/** Hands the decision {@code hamlet-outcome} its figures straight from the ledger. A name that was not asked again counts as agreed by all. */
@Component("ledgerFigures")
public class LedgerFigures {

    private final Consultations consultations;

    LedgerFigures(Consultations consultations) {
        this.consultations = consultations;
    }

    public int households(VariableScope scope) {
        return ledger(scope).households();
    }

    public int planAgree(VariableScope scope) {
        return ledger(scope).plan().agree();
    }

    public int nameAgree(VariableScope scope) {
        Ledger ledger = ledger(scope);
        return ledger.name() == null ? ledger.households() : ledger.name().agree();
    }

    private Ledger ledger(VariableScope scope) {
        return consultations.ledger(ConsultationVariables.schemeCode(scope), ConsultationVariables.hamletCode(scope), ConsultationVariables.round(scope)).orElseThrow();
    }
}
