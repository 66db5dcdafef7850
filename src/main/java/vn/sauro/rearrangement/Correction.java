package vn.sauro.rearrangement;

/**
 * An asked-for correction of something that was sent.
 *
 * @param number     from 1 within the rearrangement
 * @param unitCode   the unit that owes what is corrected
 * @param resultUsed whether the scheme's outcome was determined already, so that only BTV may allow it
 */
public record Correction(String rearrangementCode, int number, SentSubject subject, String unitCode, String reason, boolean resultUsed) {}
