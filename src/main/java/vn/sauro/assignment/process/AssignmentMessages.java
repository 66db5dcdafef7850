package vn.sauro.assignment.process;

/** Messages the assignments' models wait for. */
final class AssignmentMessages {

    /** An assignment was issued, or taken from an accepted plan: its instance begins. */
    static final String ISSUED = "assignment.issued";

    /** BTV gave a running assignment to another unit. */
    static final String REASSIGNED = "assignment.reassigned";

    private AssignmentMessages() {}
}
