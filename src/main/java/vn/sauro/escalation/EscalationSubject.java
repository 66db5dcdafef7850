package vn.sauro.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sauro.calendar.Days;

/** What is late, where it runs. A decision takes effect through it. */
public interface EscalationSubject {

    /** Whether the subject is of this sort. */
    boolean is(String subject);

    /** The work as it is owed now; empty when it is no longer owed. */
    Optional<Wait> owed(String subject, String task);

    /** By when it is still owed when its task is completed now; empty when that was all. */
    Optional<Instant> owedBeyondItsTask(String subject);

    /**
     * What stands against a decision before it is stored.
     *
     * @throws vn.sauro.rule.Refusal naming the field
     */
    void demandPossible(String subject, Decision decision);

    /** Which other units, by code, can lead it instead. */
    Predicate<String> takers(String subject);

    /**
     * It is due later: its date, the task's and the timer's move together.
     *
     * @param lastDay the last day that is in time
     */
    void extend(String subject, String task, LocalDate lastDay, String actor);

    /** Another unit leads it from now on: that unit has the task, the old one loses it. */
    void reassign(String subject, String unit, LocalDate lastDay, String reason, String actor);

    /** The cause of the lateness is accepted as objective: what is delivered late is not held against the unit. */
    void acceptCause(String subject, String actor);

    /** By when work is due that is in time on this day, as people read it. */
    static Instant dueAt(LocalDate lastDay) {
        return Days.end(lastDay).minusSeconds(1);
    }
}
