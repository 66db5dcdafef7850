package vn.sauro.rehearsal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.sauro.assignment.AssignmentLine;
import vn.sauro.escalation.EscalationLine;
import vn.sauro.rearrangement.ProcedureReport;

/**
 * The file a rehearsal leaves: which walk it was, then the procedure as it went.
 *
 * @param assignments ordered by code
 * @param escalations one a rung, ordered by due date and subject
 */
record RehearsalReport(String scenario, long seed, @JsonUnwrapped ProcedureReport procedure, List<AssignmentLine> assignments,
                       List<EscalationLine> escalations) {}
