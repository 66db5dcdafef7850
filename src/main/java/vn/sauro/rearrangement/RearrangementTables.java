package vn.sauro.rearrangement;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.retention.ProcedureTable;
import vn.sauro.retention.ProcedureTables;

/** What was opened, reported and decided in a rearrangement. */
@Component
class RearrangementTables implements ProcedureTables {

    @Override
    public List<ProcedureTable> tables() {
        Stream<ProcedureTable> parts = Stream.of("consolidation", "correction", "entry_confirmation", "rearrangement_change", "weekly_report", "stopped_scheme_decision",
                        "refusal_decision", "resolution", "appraisal", "dossier_decision", "dossier", "session_booking", "scheme_policy_decision", "scheme_version",
                        "scheme_hamlet", "scheme", "assignment_acceptance", "plan_review", "plan_row_cooperating", "plan_row", "plan", "notice_receipt",
                        "dissemination_report", "step_progress", "phase_due", "rearrangement_unit")
                .map(table -> ProcedureTable.by("rearrangement_code", table));
        return Stream.concat(parts, Stream.of(ProcedureTable.by("code", "rearrangement"))).toList();
    }
}
