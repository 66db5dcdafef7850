package vn.sauro.consultation;

/**
 * A recorded ledger with what was decided on it.
 *
 * @param outcome null until the decision has run
 */
public record CountedHamlet(Ledger ledger, HamletOutcome outcome) {}
