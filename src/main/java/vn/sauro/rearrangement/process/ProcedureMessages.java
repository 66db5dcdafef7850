package vn.sauro.rearrangement.process;

/** Messages by which one process reaches another. */
final class ProcedureMessages {

    /** Starts {@code stopped-scheme}. */
    static final String SCHEME_STOPPED = "consultation.schemeStopped";
    /** Starts {@code conclusion-follow-up}. */
    static final String FOLLOW_UP_ASKED = "conclusion.followUpAsked";
    /** Starts {@code entry-confirmation}. */
    static final String ENTERED_ON_BEHALF = "entry.enteredOnBehalf";
    /** Takes a rearrangement out of its approval, back to the consultation. */
    static final String RESULT_CHANGED = "consultation.resultChanged";
    /** Ends the correction of a ledger on which nothing can rest any more. */
    static final String CORRECTION_OVERTAKEN = "correction.overtaken";
    /** Ends a rearrangement wherever it is. */
    static final String CANCELLED = "rearrangement.cancelled";

    private ProcedureMessages() {}
}
