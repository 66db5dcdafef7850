package vn.sauro.consultation;

/**
 * A round summed up.
 *
 * @param everyHamletPassed       whether each hamlet passed with both questions
 * @param everyHamletPassedPlan   whether each hamlet passed with the plan
 * @param wholeAreaPassed         whether plan and name passed when the hamlets' counts are added up
 * @param wholeAreaPassedPlan     whether the plan passed when the hamlets' counts are added up
 */
public record RoundResult(boolean everyHamletPassed, boolean everyHamletPassedPlan, boolean wholeAreaPassed, boolean wholeAreaPassedPlan) {}
