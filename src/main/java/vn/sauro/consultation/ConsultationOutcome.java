package vn.sauro.consultation;

/** What came of a round: fit to be submitted, asked once more (about the name alone where only names failed), or stopped after the second round. */
public enum ConsultationOutcome {
    PASSED, SECOND_ROUND, SECOND_ROUND_FOR_NAME, REJECTED;

    /** Whether the people are asked once more. */
    public boolean asksAgain() {
        return this == SECOND_ROUND || this == SECOND_ROUND_FOR_NAME;
    }
}
