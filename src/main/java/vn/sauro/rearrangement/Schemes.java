package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.Days;
import vn.sauro.consultation.ConsultationOutcome;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Gate;
import vn.sauro.consultation.Ledger;
import vn.sauro.consultation.Posting;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** UBND drafts a scheme, BTV agrees in principle, UBND posts it and mends it after a first round; the people's answer decides. */
@Service
public class Schemes {

    /** UBND drafts the schemes and the dossier. */
    static final String DRAFTER = "ubnd";

    private final SchemeStore store;
    private final RearrangementStore rearrangements;
    private final StepProgress progress;
    private final Consultations consultations;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final Clock clock;

    Schemes(SchemeStore store, RearrangementStore rearrangements, StepProgress progress, Consultations consultations,
            Organisation organisation, ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.progress = progress;
        this.consultations = consultations;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * UBND drafts the scheme, or writes it anew when BTV sent it back.
     *
     * @throws Refusal when the scheme is not at this step
     */
    @Transactional
    public void draft(String rearrangement, String code, SchemeContent content, String actor) {
        Scheme scheme = before(SchemeState.DRAFTED, rearrangement, code);
        store.insertVersion(rearrangement, code, scheme.version() + 1, content, null, actor, clock.instant());
        store.move(rearrangement, code, SchemeState.DRAFTED);
    }

    /**
     * BTV agrees to the scheme in principle or sends it back.
     *
     * @throws Refusal when counts or dates do not stand, a return gives no reason, or UBND's own head enters it
     */
    @Transactional
    public void decidePolicy(String rearrangement, String code, Verdict verdict, BodyDecision decision, String actor) {
        Scheme scheme = before(SchemeState.AGREED, rearrangement, code);
        organisation.demandNotHead(actor, DRAFTER);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        decision.check(verdict.agreed(), LocalDate.now(clock), rearrangements.get(rearrangement).openedOn(), "ngày mở đợt sắp xếp");
        store.insertDecision(scheme, verdict, decision, actor, clock.instant());
        store.move(rearrangement, code, verdict.agreed() ? SchemeState.AGREED : SchemeState.RETURNED);
        progress.after(Step.SCHEME, rearrangement);
    }

    /**
     * UBND mends the scheme for the second round.
     *
     * @param revision what was changed or explained
     * @throws Refusal when the scheme is not at this step
     */
    @Transactional
    public void revise(String rearrangement, String code, SchemeContent content, String revision, String actor) {
        Scheme scheme = before(SchemeState.REVISED, rearrangement, code);
        store.insertVersion(rearrangement, code, scheme.version() + 1, content, revision, actor, clock.instant());
        store.move(rearrangement, code, SchemeState.REVISED);
    }

    /**
     * UBND posts the scheme: its next round begins, its hamlets' lists of households are closed.
     *
     * @return number of the round, from 1
     * @throws Refusal when BTV has not agreed, the lists are not closed or a day cannot stand
     */
    @Transactional
    public int post(String rearrangement, String code, SchemePosting posting, Gate gate, String actor) {
        // Who asks to correct the round before waits for this, or this for them.
        rearrangements.locked(rearrangement);
        Scheme scheme = before(SchemeState.POSTED, rearrangement, code);
        Refusal.unless(posting.closedListConfirmed(), "closedListConfirmed", "phải được đánh dấu.");
        Days.notBefore("postedOn", posting.postedOn(), store.agreedOn(rearrangement, code).orElseThrow(), "ngày thống nhất chủ trương");
        lastAsked(code).ifPresent(day -> Days.notBefore("postedOn", posting.postedOn(), day, "ngày lấy ý kiến lần trước"));
        LocalDate deadline = rearrangements.get(rearrangement).lastDay().plusDays(1);
        int round = consultations.post(new Posting(code, rearrangement, closedList(scheme), posting.postedOn(), posting.places(), posting.from(),
                posting.until(), deadline, rules.threshold(Threshold.POSTING_DAYS), gate, actor));
        store.move(rearrangement, code, SchemeState.POSTED);
        return round;
    }

    private Optional<LocalDate> lastAsked(String code) {
        return consultations.rounds(code).stream().flatMap(round -> round.hamlets().stream()).flatMap(hamlet -> hamlet.clusters().stream()).map(Ledger::heldOn)
                .max(Comparator.naturalOrder());
    }

    private Map<String, List<Cluster>> closedList(Scheme scheme) {
        return scheme.hamlets().stream().collect(Collectors.toMap(Function.identity(), organisation::clusters));
    }

    /** Takes what came of a round. May be called again. */
    @Transactional
    public void conclude(String rearrangement, String code, int round, ConsultationOutcome outcome) {
        consultations.conclude(code, round, outcome);
        store.move(rearrangement, code, switch (outcome) {
            case PASSED -> SchemeState.ELIGIBLE;
            case SECOND_ROUND, SECOND_ROUND_FOR_NAME -> SchemeState.TO_REVISE;
            case REJECTED -> SchemeState.REJECTED;
        });
        progress.after(Step.CONSULTATION, rearrangement);
    }

    /** BTV has the people asked once more about a scheme that had passed. */
    void sendBack(String rearrangement, String code, String reason) {
        boolean submitted = store.all(rearrangement).stream().anyMatch(scheme -> scheme.code().equals(code) && scheme.state() == SchemeState.ELIGIBLE);
        Refusal.unless(submitted, "returnScheme", "phải là một phương án trong hồ sơ trình.");
        consultations.reopen(code, reason);
        store.move(rearrangement, code, SchemeState.TO_REVISE);
        progress.reopen(Step.CONSULTATION, rearrangement);
    }

    /** The rearrangement ends without a resolution: what was submitted is not adopted. */
    void giveUp(String rearrangement) {
        store.all(rearrangement).stream().filter(scheme -> scheme.state() == SchemeState.ELIGIBLE)
                .forEach(scheme -> store.move(rearrangement, scheme.code(), SchemeState.NOT_ADOPTED));
    }

    /** The outcome of the scheme's latest round is determined anew from its ledgers. May be called again. */
    void reopenOutcome(String rearrangement, String code) {
        store.reopen(rearrangement, code);
        progress.reopen(Step.CONSULTATION, rearrangement);
    }

    /**
     * BTV concludes on a scheme the people refused twice.
     *
     * @throws Refusal when counts or dates do not stand, or UBND's own head enters it
     */
    @Transactional
    public void reviewStopped(String rearrangement, String code, BodyDecision decision, String actor) {
        organisation.demandNotHead(actor, DRAFTER);
        decision.check(true, LocalDate.now(clock), rearrangements.get(rearrangement).openedOn(), "ngày mở đợt sắp xếp");
        store.insertStoppedDecision(rearrangement, code, decision, actor, clock.instant());
    }

    private Scheme before(SchemeState next, String rearrangement, String code) {
        rearrangements.get(rearrangement).whileOpen();
        Scheme scheme = store.get(rearrangement, code);
        if (!next.before().contains(scheme.state())) {
            throw Refusal.of("Phương án “" + scheme.name() + "” không còn ở bước này.");
        }
        return scheme;
    }
}
