package vn.sauro.rearrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.BackSchedule;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.rearrangement.ProcedurePhase.Track;

/** Works out by when each phase is due: all at the opening, what is left when the deadline moves, one when its work begins late or anew. */
@Component
class Schedule {

    private final WorkingCalendar calendar;
    private final ProcedureRules rules;

    Schedule(WorkingCalendar calendar, ProcedureRules rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    /**
     * Lays out the phases that are left.
     *
     * @param today       the first day that is used is the next one
     * @param deadlineDay first day that is too late
     */
    BackSchedule.Result of(Predicate<ProcedurePhase> left, LocalDate today, LocalDate deadlineDay) {
        List<List<BackSchedule.Phase>> parallel = List.of(phases(Track.UNITS, left), phases(Track.SCHEMES, left), phases(Track.SESSION, left));
        return BackSchedule.of(calendar, today.plusDays(1), deadlineDay, parallel, phases(Track.COMMON, left));
    }

    private List<BackSchedule.Phase> phases(Track track, Predicate<ProcedurePhase> left) {
        return ProcedurePhase.on(track).stream().filter(left).map(rules::schedule).toList();
    }

    /**
     * By when work that begins today is due.
     *
     * @param planned     the phase's own date; empty for work that has none, which is due after its least number of days
     * @param deadlineDay first day that is too late for the whole
     * @return exclusive: the planned date while it leaves the phase its least number of days; else, as long as the deadline is ahead, worked out
     *         anew within what is left
     */
    Instant dueWhenBegun(ProcedurePhase phase, Optional<Instant> planned, LocalDate today, LocalDate deadlineDay) {
        if (planned.isEmpty()) {
            LocalDate last = calendar.plusWorkingDays(today, Math.max(1, rules.schedule(phase).minimum()));
            boolean beyond = phase.boundByDeadline() && !last.isBefore(deadlineDay) && today.isBefore(deadlineDay);
            return beyond ? Days.end(deadlineDay.minusDays(1)) : Days.end(last);
        }
        boolean hopeless = !today.plusDays(1).isBefore(deadlineDay);
        if (phase.track() == Track.AFTER_PUBLICATION || hopeless || leavesEnough(phase, today, Days.lastBefore(planned.get()))) {
            return planned.get();
        }
        Instant anew = Days.end(of(from(phase), today, deadlineDay).lastDays().get(phase.code()));
        return anew.isAfter(planned.get()) ? anew : planned.get();
    }

    /** How many working days later than today the phase may begin so that all that follows has its least number of days; negative when it may not any more. */
    int spare(ProcedurePhase phase, LocalDate today, LocalDate deadlineDay) {
        List<BackSchedule.Phase> chain = Arrays.stream(ProcedurePhase.values()).filter(from(phase)).map(rules::schedule).toList();
        return BackSchedule.spare(calendar, today, deadlineDay, chain);
    }

    /** The phase, those after it on its track, and the common ones. */
    private static Predicate<ProcedurePhase> from(ProcedurePhase phase) {
        return other -> other.track() == phase.track() ? other.compareTo(phase) >= 0 : other.track() == Track.COMMON;
    }

    private boolean leavesEnough(ProcedurePhase phase, LocalDate today, LocalDate lastDay) {
        BackSchedule.Phase needs = rules.schedule(phase);
        return needs.dayKind() == BackSchedule.DayKind.CALENDAR ? !lastDay.isBefore(today.plusDays(needs.minimum()))
                : !lastDay.isBefore(today) && calendar.workingDays(today.plusDays(1), lastDay.plusDays(1)) >= needs.minimum();
    }
}
