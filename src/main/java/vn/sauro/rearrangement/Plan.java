package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sauro.assignment.SixClarities;

/**
 * A version of a plan.
 *
 * @param unitCode     the unit that owes it: the subject itself, or the cell of the hamlet
 * @param returnReason why this version went back; empty unless it did
 */
public record Plan(PlanKey key, int version, String unitCode, String number, LocalDate documentDate, String signer, State state, List<SixClarities> rows,
                   Optional<String> returnReason) {

    /** Where a version stands. */
    public enum State {
        SUBMITTED,
        /** VPĐU found that it meets the requirements. */
        CHECKED,
        RETURNED_BY_OFFICE,
        RETURNED_BY_COMMITTEE,
        /** BTV approved it. */
        APPROVED;

        boolean returned() {
            return this == RETURNED_BY_OFFICE || this == RETURNED_BY_COMMITTEE;
        }
    }
}
