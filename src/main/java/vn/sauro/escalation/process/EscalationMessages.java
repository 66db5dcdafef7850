package vn.sauro.escalation.process;

/** Messages of the model {@code escalation}. */
final class EscalationMessages {

    /** Work is late: its ladder begins. */
    static final String RAISED = "escalation.raised";
    /** The work is done or due at another time: the ladder ends. */
    static final String SUBJECT_FINISHED = "escalation.subjectFinished";

    private EscalationMessages() {}
}
