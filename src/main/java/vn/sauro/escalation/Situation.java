package vn.sauro.escalation;

import java.util.Optional;

/**
 * Where work stands, as the ladder asks.
 *
 * @param workingDay      whether the day of looking is one
 * @param kind            id of the process that waits for it
 * @param workingDaysLate working days begun since the due day; 0 on it, negative before it
 * @param overdue         whether the due instant has passed
 * @param timesEscalated  how often BTV decided on the same subject before
 * @param spareDays       working days its procedure can still lose; empty for work outside of one
 */
public record Situation(boolean workingDay, String kind, Owner owner, int workingDaysLate, boolean overdue, int timesEscalated, Severity severity,
                        Optional<Integer> spareDays) {

    /** The same as it was on the last working day: the ladder goes on then, whenever it comes to it. */
    Situation ofWorkingDay() {
        return new Situation(true, kind, owner, workingDaysLate, overdue, timesEscalated, severity, spareDays);
    }
}
