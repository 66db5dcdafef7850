package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.rule.Refusal;

/** The People's Council votes, its resolution is published; or the rearrangement ends without one. */
@Service
public class Resolutions {

    private final DossierStore store;
    private final RearrangementStore rearrangements;
    private final SchemeStore schemes;
    private final StepProgress progress;
    private final WorkingCalendar calendar;
    private final ProcedureRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Resolutions(DossierStore store, RearrangementStore rearrangements, SchemeStore schemes, StepProgress progress, WorkingCalendar calendar,
            ProcedureRules rules, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.schemes = schemes;
        this.progress = progress;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** The adopted resolution, published or not. */
    public Optional<Resolution> adopted(String rearrangement) {
        return store.adopted(rearrangement);
    }

    /** How the People's Council voted on the newest version of the dossier it treated; empty before the first session. */
    public Optional<SessionResult> lastVote(String rearrangement) {
        return store.lastResult(rearrangement);
    }

    /**
     * Records the vote.
     *
     * @return whether the People's Council adopted the resolution
     * @throws Refusal when counts or dates do not stand, or an adopted resolution lacks number, date, effect or signer
     */
    @Transactional
    public boolean record(String rearrangement, SessionResult result, String actor) {
        // What is corrected meanwhile waits for the vote, and the vote for it.
        rearrangements.locked(rearrangement).whileOpen();
        Dossier dossier = store.get(rearrangement);
        int daysBefore = rules.threshold(Threshold.APPRAISAL_DAYS_BEFORE_SESSION);
        SessionBooking booking = SessionCalendar.booked(store, rearrangement);
        LocalDate appraisedOn = dossier.appraisal().map(Appraisal::appraisedOn).orElse(dossier.submission().submissionDate());
        result.check(LocalDate.now(clock), booking, SessionCalendar.reachable(booking, dossier, daysBefore), appraisedOn.plusDays(daysBefore));
        store.insertResult(dossier, result, actor, clock.instant());
        if (result.adopted()) {
            schemes.all(rearrangement).stream().filter(scheme -> scheme.state() == SchemeState.ELIGIBLE)
                    .forEach(scheme -> schemes.move(rearrangement, scheme.code(), SchemeState.APPROVED));
        }
        return result.adopted();
    }

    /**
     * Publishes the adopted resolution: the rearrangement is through, and what follows gets its due date.
     *
     * @throws Refusal when the date cannot stand
     */
    @Transactional
    public void publish(String rearrangement, Publication publication) {
        rearrangements.get(rearrangement).whileOpen();
        Resolution resolution = store.adopted(rearrangement).orElseThrow(() -> new IllegalStateException("No resolution of " + rearrangement));
        publication.check(LocalDate.now(clock), resolution.date());
        store.publish(resolution, publication);
        int days = rules.schedule(ProcedurePhase.CONSOLIDATE_HAMLET).minimum();
        rearrangements.setDue(rearrangement, ProcedurePhase.CONSOLIDATE_HAMLET, Days.end(calendar.plusWorkingDays(publication.publishedOn(), days)));
        rearrangements.end(rearrangement, Rearrangement.State.PUBLISHED, clock.instant());
        progress.after(Step.APPROVAL, rearrangement);
        tell(rearrangement);
    }

    /** No scheme passed or the vote was lost: the rearrangement ends and says so. May be called again. */
    @Transactional
    public void closeWithoutResolution(String rearrangement) {
        rearrangements.end(rearrangement, Rearrangement.State.ENDED_WITHOUT_RESOLUTION, clock.instant());
        tell(rearrangement);
    }

    private void tell(String code) {
        Rearrangement ended = rearrangements.get(code);
        events.publishEvent(new RearrangementEnded(code, ended.title(), ended.openedOn(), Days.of(ended.endedAt().orElseThrow()), rearrangements.unitCodes(code)));
    }
}
