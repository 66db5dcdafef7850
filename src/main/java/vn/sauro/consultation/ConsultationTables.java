package vn.sauro.consultation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.retention.ProcedureTable;
import vn.sauro.retention.ProcedureTables;

/** Rounds, closed lists and ledgers belong to the rearrangement whose schemes they are about. */
@Component
class ConsultationTables implements ProcedureTables {

    private static final String OF_ITS_SCHEMES = "scheme_code in (select r.scheme_code from consultation_round r where r.rearrangement_code = :procedure)";

    @Override
    public List<ProcedureTable> tables() {
        return List.of(new ProcedureTable("ledger", OF_ITS_SCHEMES), new ProcedureTable("closed_list_cluster", OF_ITS_SCHEMES),
                new ProcedureTable("closed_list", OF_ITS_SCHEMES), ProcedureTable.by("rearrangement_code", "consultation_round"));
    }
}
