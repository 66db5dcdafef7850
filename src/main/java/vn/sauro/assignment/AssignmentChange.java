package vn.sauro.assignment;

/** Whoever runs assignments follows what was decided about one. */
public interface AssignmentChange {

    /** It was given to another unit: the old unit's task ends, the new one's head is asked to accept. */
    void reassigned(String code);
}
