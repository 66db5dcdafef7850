package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What can be read of the rearrangements. */
@Service
public class Rearrangements {

    private final RearrangementStore store;
    private final SchemeStore schemes;
    private final ReportReader reports;
    private final StepProgress progress;
    private final Schedule schedule;
    private final Clock clock;

    Rearrangements(RearrangementStore store, SchemeStore schemes, ReportReader reports, StepProgress progress, Schedule schedule, Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.reports = reports;
        this.progress = progress;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The rearrangement of that code, if it was opened. */
    public Optional<Rearrangement> find(String code) {
        return store.find(code);
    }

    /** The rearrangement of that code, held until the end of the transaction. */
    public Optional<Rearrangement> hold(String code) {
        return store.hold(code);
    }

    /** @throws IllegalArgumentException when there is none */
    public Rearrangement get(String code) {
        return store.get(code);
    }

    /**
     * The rearrangement from its opening to now.
     *
     * @throws IllegalArgumentException when there is none of that code
     */
    public ProcedureReport report(String code) {
        return reports.read(code);
    }

    /** All, newest opening first. */
    public List<Rearrangement> all() {
        return store.all();
    }

    /** Codes of the units that take part, as they were at the opening. */
    public List<String> unitCodes(String code) {
        return store.unitCodes(code);
    }

    /**
     * By when work of this phase that begins now is due: exclusive. The planned date while it leaves the phase its least number of days; else
     * worked out anew within what is left before the deadline.
     */
    public Instant dueWhenBegun(String code, ProcedurePhase phase) {
        return schedule.dueWhenBegun(phase, store.due(code, phase), LocalDate.now(clock), store.get(code).lastDay().plusDays(1));
    }

    /** By when a phase is planned to be done: exclusive, midnight after its last day; empty when it has no date yet. */
    public Optional<Instant> dueAt(String code, ProcedurePhase phase) {
        return store.due(code, phase);
    }

    /**
     * How many working days later than today this phase may begin and still leave every phase after it its least number of days before the deadline,
     * a second round included; negative when it may not any more. Empty for work the deadline does not bind, and once the rearrangement has ended.
     */
    public Optional<Integer> spareDays(String code, ProcedurePhase phase) {
        return lastDay(code, phase).filter(last -> phase.planned()).map(last -> schedule.spare(phase, LocalDate.now(clock), last.plusDays(1)));
    }

    /** The last day on which work of this phase is in time for the whole; empty for work the deadline does not bind, and once the rearrangement has ended. */
    public Optional<LocalDate> lastDay(String code, ProcedurePhase phase) {
        Rearrangement rearrangement = store.get(code);
        boolean bound = rearrangement.state() == Rearrangement.State.OPEN && phase.boundByDeadline() && phase.track() != ProcedurePhase.Track.AFTER_PUBLICATION;
        return bound ? Optional.of(rearrangement.lastDay()) : Optional.empty();
    }

    /** Codes of the units that still owe something in a step of theirs; none in a step that is no unit's. */
    public List<String> owingUnits(String code, Step step) {
        return progress.unitsOwing(step, code);
    }

    /** The steps in the order of the procedure. */
    public List<StepStatus> steps(String code) {
        return store.steps(code);
    }

    /** Ordered by code. */
    public List<Scheme> schemes(String code) {
        return schemes.all(code);
    }

    /** All versions of a scheme, the newest first. */
    public List<SchemeVersion> schemeVersions(String code, String schemeCode) {
        return schemes.versions(code, schemeCode);
    }

    /** @throws IllegalArgumentException when there is none */
    public Scheme scheme(String code, String schemeCode) {
        return schemes.get(code, schemeCode);
    }
}
