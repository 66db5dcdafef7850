package vn.sauro.engine;

import java.util.Optional;

/** Whom and what a form is about while it is shown or submitted. */
public interface FormContext {

    /** Id of the person looking at the form; empty while the system itself reads it. */
    Optional<String> viewer();

    /** Id of the person logged in. */
    String actor();

    /** A process variable as text: an id such as {@code unitCode}; null when the process has none of that name. */
    String variable(String name);

    /** Gives the instance its business key; only while a start form is submitted. */
    void businessKey(String key);

    /**
     * Lets all leaders read the instance that is starting, now and in its history. Only for a process that is confidential, and only
     * while a start form is submitted.
     */
    void openToLeaders();
}
