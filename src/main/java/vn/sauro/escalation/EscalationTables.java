package vn.sauro.escalation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.retention.ProcedureTable;
import vn.sauro.retention.ProcedureTables;

/** The tables of late work that belongs to a rearrangement; what is late about assignments belongs to none and stays with them. */
@Component
class EscalationTables implements ProcedureTables {

    private static final String OF_ESCALATIONS = "escalation_code in (select code from escalation where procedure_code = :procedure)";

    @Override
    public List<ProcedureTable> tables() {
        return List.of(new ProcedureTable("escalation_decision", OF_ESCALATIONS), new ProcedureTable("escalation_explanation", OF_ESCALATIONS),
                new ProcedureTable("escalation_rung", OF_ESCALATIONS), ProcedureTable.by("procedure_code", "escalation"));
    }
}
