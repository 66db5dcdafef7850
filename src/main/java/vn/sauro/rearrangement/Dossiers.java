package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** UBND submits the dossier, BTV gives its opinion, Ban Pháp chế appraises the draft resolution. */
@Service
public class Dossiers {

    private final DossierStore store;
    private final RearrangementStore rearrangements;
    private final Schemes schemes;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final Clock clock;

    Dossiers(DossierStore store, RearrangementStore rearrangements, Schemes schemes, Organisation organisation, ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.schemes = schemes;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /** All versions, the newest first. */
    public List<Dossier> versions(String rearrangement) {
        return store.versions(rearrangement);
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
        if (before.isPresent() && before.get().returned().isEmpty()) {
            throw Refusal.of("Hồ sơ đã được trình.");
        }
        submission.check(open.openedOn(), LocalDate.now(clock));
        store.insert(rearrangement, before.map(Dossier::version).orElse(0) + 1, submission, actor, clock.instant());
    }

    /**
     * BTV agrees to the dossier or sends it back to the step that owes the correction.
     *
     * @param sendBack where to, when it does not agree
     * @throws Refusal when counts or dates do not stand, a return gives no reason, or UBND's own head enters it
     */
    @Transactional
    public void review(String rearrangement, Verdict verdict, SendBack sendBack, BodyDecision decision, String actor) {
        rearrangements.get(rearrangement).whileOpen();
        organisation.demandNotHead(actor, Schemes.DRAFTER);
        Dossier dossier = store.get(rearrangement);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        decision.check(verdict.agreed(), LocalDate.now(clock), dossier.submission().submissionDate(), "ngày tờ trình");
        store.insertDecision(dossier, verdict.agreed(), decision, actor, clock.instant());
        if (verdict instanceof Verdict.Returned returned) {
            sendBack(dossier, Dossier.Returner.COMMITTEE, returned.reason(), sendBack);
        }
    }

    private void sendBack(Dossier dossier, Dossier.Returner by, String reason, SendBack sendBack) {
        sendBack.check();
        store.sendBack(dossier, by, reason);
        sendBack.scheme().filter(scheme -> sendBack.step() == ReturnStep.CONSULTATION)
                .ifPresent(scheme -> schemes.sendBack(dossier.rearrangementCode(), scheme, reason));
    }

    /**
     * The People's Council refused: BTV ends the rearrangement without a resolution or sends it back to a step.
     *
     * @param sendBack where to; used unless the verdict is to end
     * @return whether the rearrangement ends
     * @throws Refusal when counts or dates do not stand, a return gives no reason, or UBND's own head enters it
     */
    @Transactional
    public boolean decideRefusal(String rearrangement, Verdict verdict, SendBack sendBack, BodyDecision decision, String actor) {
        rearrangements.get(rearrangement).whileOpen();
        organisation.demandNotHead(actor, Schemes.DRAFTER);
        Dossier dossier = store.get(rearrangement);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        decision.check(true, LocalDate.now(clock), dossier.submission().submissionDate(), "ngày tờ trình");
        store.insertRefusalDecision(dossier, verdict.agreed(), decision, actor, clock.instant());
        if (verdict instanceof Verdict.Returned returned) {
            sendBack(dossier, Dossier.Returner.AFTER_REFUSAL, returned.reason(), sendBack);
        } else {
            schemes.giveUp(rearrangement);
        }
        return verdict.agreed();
    }

    /** A result the dossier rests on is determined anew: it goes back to UBND. Nothing happens before the first submission. */
    @Transactional
    public void resultChanged(String rearrangement, String reason) {
        store.newest(rearrangement).filter(dossier -> dossier.returned().isEmpty())
                .ifPresent(dossier -> store.sendBack(dossier, Dossier.Returner.RESULT_CHANGED, reason));
    }

    /**
     * Ban Pháp chế appraises the draft resolution.
     *
     * @param reason       what UBND has to mend; empty when the draft is accepted
     * @param laterSession whether it is said that a later session than the booked one will treat the draft
     * @throws Refusal when the appraisal is not before the session and that is not said, or a return gives no reason
     */
    @Transactional
    public void appraise(String rearrangement, Appraisal appraisal, Optional<String> reason, boolean laterSession, String actor) {
        rearrangements.get(rearrangement).whileOpen();
        Dossier dossier = store.get(rearrangement);
        int daysBefore = rules.threshold(Threshold.APPRAISAL_DAYS_BEFORE_SESSION);
        SessionBooking booking = SessionCalendar.booked(store, rearrangement);
        appraisal.check(LocalDate.now(clock), dossier.submission().submissionDate(), booking, SessionCalendar.reachable(booking, dossier, daysBefore), daysBefore,
                laterSession);
        Verdict verdict = appraisal.accepted() ? new Verdict.Agreed() : new Verdict.Returned(reason.orElse(""));
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        store.insertAppraisal(dossier, appraisal, actor, clock.instant());
        if (verdict instanceof Verdict.Returned returned) {
            store.sendBack(dossier, Dossier.Returner.LEGAL_BOARD, returned.reason());
        }
    }
}
