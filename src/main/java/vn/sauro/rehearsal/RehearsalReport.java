package vn.sauro.rehearsal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.sauro.assignment.AssignmentLine;
import vn.sauro.escalation.EscalationLine;
import vn.sauro.rating.RatingLine;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.review.RemedyLine;
import vn.sauro.review.ReviewLine;

/**
 * The file a rehearsal leaves: which walk it was, then the procedure as it went.
 *
 * @param procedure   null where no rearrangement was opened; then nothing of it is in the file
 * @param assignments ordered by code
 * @param escalations one a rung, ordered by due date and subject
 * @param reviews     by period and code, scheduled ones among them
 * @param ratings     in the order of the reviews, by unit
 * @param remedies    what reviews found to be mended
 */
record RehearsalReport(String scenario, long seed, @JsonUnwrapped ProcedureReport procedure, List<AssignmentLine> assignments,
                       List<EscalationLine> escalations, List<ReviewLine> reviews, List<RatingLine> ratings, List<RemedyLine> remedies) {}
