package vn.sauro.consultation;

/** What came of a round: fit to be submitted, asked once more, or stopped after the second round. */
public enum ConsultationOutcome { PASSED, SECOND_ROUND, REJECTED }
