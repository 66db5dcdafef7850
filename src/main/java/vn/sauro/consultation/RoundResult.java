package vn.sauro.consultation;

/**
 * A round summed up.
 *
 * @param everyHamletPassed whether each hamlet passed with both questions
 * @param wholeAreaPassed   whether plan and name passed when the hamlets' counts are added up
 */
public record RoundResult(boolean everyHamletPassed, boolean wholeAreaPassed) {}
