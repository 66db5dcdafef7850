package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import vn.sauro.calendar.Days;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Owner;
import vn.sauro.escalation.Rung;

/** What must hold of late work however it went: of the rungs in the report, and of the record behind them. */
final class EscalationInvariants {

    private static final String HOT_SPOT = "hot-spot";

    private final Predicate<LocalDate> workingDay;
    private final List<String> broken = new ArrayList<>();

    private EscalationInvariants(Predicate<LocalDate> workingDay) {
        this.workingDay = workingDay;
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    static List<String> broken(JsonNode report, List<Escalation> escalations, Predicate<LocalDate> workingDay) {
        EscalationInvariants invariants = new EscalationInvariants(workingDay);
        long rungs = escalations.stream().mapToLong(escalation -> escalation.rungs().size()).sum();
        invariants.demand(StreamSupport.stream(report.path("escalations").spliterator(), false).count() == rungs, "the escalations of the report are not all rungs");
        Set<String> open = new HashSet<>();
        for (Escalation escalation : escalations) {
            invariants.escalation(escalation);
            invariants.demand(escalation.closed().isPresent() || open.add(escalation.subject() + escalation.dueAt()), escalation.code() + ": the same lateness is raised twice");
        }
        return invariants.broken;
    }

    private void demand(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private void escalation(Escalation escalation) {
        String code = escalation.code();
        demand(escalation.closed().isPresent(), code + ": still open although nobody owes anything");
        demand(escalation.started() == escalation.rungs().stream().anyMatch(rung -> rung.raisedAt().isAfter(escalation.dueAt())) || escalation.closed().isPresent(),
                code + ": its ladder was begun and no rung climbed, or the other way round");
        Rung highest = Rung.REMINDER;
        Set<String> days = new HashSet<>();
        for (Escalation.RungEntry rung : escalation.rungs()) {
            String name = code + " " + rung.rung() + " " + rung.daysLate();
            demand(rung.raisedAt().isAfter(escalation.dueAt()) || rung.rung() == Rung.REMINDER, name + ": raised before it was late");
            demand(escalation.kind().equals(HOT_SPOT) || !rung.raisedAt().isAfter(escalation.dueAt()) || workingDay.test(Days.of(rung.raisedAt())),
                    name + ": raised on a day off");
            demand(days.add(rung.rung() + ":" + rung.daysLate()), name + ": climbed twice in a day");
            demand(rung.rung().compareTo(highest) >= 0, name + ": below the rung before");
            demand(escalation.owner() != Owner.BODY || rung.rung() == Rung.REMINDER, name + ": a body is only reminded");
            demand(escalation.owner() != Owner.OFFICE || rung.rung() != Rung.HEAD && rung.rung() != Rung.EXPLANATION, name + ": what the office owes goes straight to BTV");
            demand(escalation.closed().filter(closing -> closing.at().isBefore(rung.raisedAt())).isEmpty(), name + ": raised after it was closed");
            highest = rung.rung();
        }
        for (Decision.Entry entry : escalation.decisions()) {
            demand(escalation.rungs().stream().anyMatch(rung -> rung.rung() == Rung.BTV && !rung.raisedAt().isAfter(entry.enteredAt())),
                    code + " decision " + entry.number() + ": decided before it was BTV's");
            demand(entry.decision().newDueOn().filter(day -> !day.isAfter(Days.of(entry.enteredAt()))).isEmpty(), code + " decision " + entry.number() + ": a new date in the past");
        }
    }
}
