package vn.sauro.consultation;

/** What the people of one hamlet said: a question passes with more than half of all households. */
public enum HamletOutcome {
    PASSED, NAME_FAILED, PLAN_FAILED, BOTH_FAILED;

    /** Whether the plan has passed. */
    public boolean planPassed() {
        return this == PASSED || this == NAME_FAILED;
    }

    /** Whether the new hamlet's name has passed. */
    public boolean namePassed() {
        return this == PASSED || this == PLAN_FAILED;
    }
}
