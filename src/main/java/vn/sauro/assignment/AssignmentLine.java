package vn.sauro.assignment;

import java.time.Instant;
import java.time.OffsetDateTime;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;

/**
 * An assignment in a report: figures, never what people wrote. Times carry the commune's offset (+07:00).
 *
 * @param unit     code of the unit that leads now
 * @param section  number of the order in its notice or document: 1.5
 * @param dueAt    exclusive; null for a standing one, which has a rhythm and no end
 * @param closedAt null while it is open
 * @param late     how many deliveries came after the day they were due
 * @param returned how often a result was returned
 */
public record AssignmentLine(String code, String unit, String section, Timing.Kind kind, OffsetDateTime dueAt, OffsetDateTime closedAt, long late, long returned) {

    static AssignmentLine of(Assignment assignment) {
        return new AssignmentLine(assignment.code(), assignment.unitCode(), assignment.number(), assignment.standing() ? Timing.Kind.STANDING : Timing.Kind.DATED,
                assignment.clarities().timing() instanceof Timing.Dated dated ? local(Days.end(dated.dueOn())) : null,
                assignment.closedAt().map(AssignmentLine::local).orElse(null), assignment.lateDeliveries(), assignment.returns());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(CommuneClock.ZONE).toOffsetDateTime();
    }
}
