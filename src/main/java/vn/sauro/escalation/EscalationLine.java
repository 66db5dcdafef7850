package vn.sauro.escalation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sauro.calendar.CommuneClock;

/**
 * A rung in a report: what was done, never what people wrote. Times carry the commune's offset (+07:00).
 *
 * @param kind     id of the process that waited
 * @param decision what BTV decided on this rung; null where it decided nothing
 * @param closedAt null while the escalation is open
 * @param closedBy why it was closed; null while it is open
 */
public record EscalationLine(String subject, String kind, Rung rung, OffsetDateTime raisedAt, Decision.Kind decision, OffsetDateTime closedAt, Escalation.Closed closedBy) {

    static List<EscalationLine> of(Escalation escalation) {
        List<EscalationLine> lines = new ArrayList<>();
        for (int i = 0; i < escalation.rungs().size(); i++) {
            Escalation.RungEntry rung = escalation.rungs().get(i);
            Optional<Instant> next = i + 1 < escalation.rungs().size() ? Optional.of(escalation.rungs().get(i + 1).raisedAt()) : Optional.empty();
            Optional<Decision.Kind> decided = escalation.decisions().stream()
                    .filter(entry -> !entry.enteredAt().isBefore(rung.raisedAt()) && next.filter(until -> !entry.enteredAt().isBefore(until)).isEmpty())
                    .map(entry -> entry.decision().kind()).findFirst();
            lines.add(new EscalationLine(escalation.subject(), escalation.kind(), rung.rung(), local(rung.raisedAt()), decided.orElse(null),
                    escalation.closed().map(closing -> local(closing.at())).orElse(null), escalation.closed().map(Escalation.Closing::because).orElse(null)));
        }
        return lines;
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(CommuneClock.ZONE).toOffsetDateTime();
    }
}
