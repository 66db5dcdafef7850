package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** UBND submits the dossier, BTV gives its opinion, Ban Pháp chế appraises the draft resolution. */
@Service
public class Dossiers {

    private final DossierStore store;
    private final RearrangementStore rearrangements;
    private final ProcedureRules rules;
    private final Clock clock;

    Dossiers(DossierStore store, RearrangementStore rearrangements, ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.rules = rules;
        this.clock = clock;
    }

    /** The newest version of the dossier. */
    public Optional<Dossier> newest(String rearrangement) {
        return store.newest(rearrangement);
    }

    /**
     * UBND submits the dossier, or a new version of one that went back.
     *
     * @throws Refusal naming what is missing or the date that cannot stand
     */
    @Transactional
    public void submit(String rearrangement, DossierSubmission submission, String actor) {
        Rearrangement open = rearrangements.get(rearrangement).whileOpen();
        Optional<Dossier> before = store.newest(rearrangement);
        if (before.isPresent() && before.get().returnReason().isEmpty()) {
            throw Refusal.of("Hồ sơ đã được trình.");
        }
        submission.check(open.openedOn(), LocalDate.now(clock));
        store.insert(rearrangement, before.map(Dossier::version).orElse(0) + 1, submission, actor, clock.instant());
    }

    /**
     * BTV agrees to the dossier or sends it back.
     *
     * @throws Refusal when counts or dates do not stand or a return gives no reason
     */
    @Transactional
    public void review(String rearrangement, Verdict verdict, BodyDecision decision, String actor) {
        rearrangements.get(rearrangement).whileOpen();
        Dossier dossier = store.get(rearrangement);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        decision.check(verdict.agreed(), LocalDate.now(clock), dossier.submission().submissionDate(), "ngày tờ trình");
        store.insertDecision(dossier, verdict, decision, actor, clock.instant());
    }

    /**
     * Ban Pháp chế appraises the draft resolution.
     *
     * @throws Refusal when the appraisal is not before the session
     */
    @Transactional
    public void appraise(String rearrangement, Appraisal appraisal, String actor) {
        rearrangements.get(rearrangement).whileOpen();
        Dossier dossier = store.get(rearrangement);
        int daysBefore = rules.threshold(Threshold.APPRAISAL_DAYS_BEFORE_SESSION);
        SessionBooking booking = SessionCalendar.booked(store, rearrangement);
        appraisal.check(LocalDate.now(clock), dossier.submission().submissionDate(), booking, SessionCalendar.reachable(booking, dossier, daysBefore), daysBefore);
        store.insertAppraisal(dossier, appraisal, actor, clock.instant());
    }
}
