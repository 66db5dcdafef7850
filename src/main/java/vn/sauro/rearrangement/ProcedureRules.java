package vn.sauro.rearrangement;

import java.time.LocalDate;
import vn.sauro.calendar.BackSchedule;

/** The editable, dated rules of the procedure; the decision tables answer. */
public interface ProcedureRules {

    /** How many days a phase needs at least and how it shares in the spare time. */
    BackSchedule.Phase schedule(ProcedurePhase phase);

    /** The number in force. */
    int threshold(Threshold threshold);

    /** Households a hamlet of this region should have, on that day. */
    int householdStandard(LocalDate day);

    /** Whether a hamlet of so many households must, may or need not be merged, on that day. */
    MergeDuty mergeDuty(int households, LocalDate day);
}
