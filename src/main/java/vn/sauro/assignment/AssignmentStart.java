package vn.sauro.assignment;

/** Whoever runs assignments starts following them up. */
public interface AssignmentStart {

    /** Starts one instance for each assignment of the source that has none yet; once, however often and by however many it is asked. */
    void all(String source);
}
