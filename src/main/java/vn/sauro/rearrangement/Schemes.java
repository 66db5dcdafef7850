package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** UBND drafts a scheme, BTV agrees in principle, UBND revises it after a first round. */
@Service
public class Schemes {

    private final SchemeStore store;
    private final RearrangementStore rearrangements;
    private final StepProgress progress;
    private final ProcedureRules rules;
    private final Clock clock;

    Schemes(SchemeStore store, RearrangementStore rearrangements, StepProgress progress, ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.progress = progress;
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
     * @throws Refusal when counts or dates do not stand or a return gives no reason
     */
    @Transactional
    public void decidePolicy(String rearrangement, String code, Verdict verdict, BodyDecision decision, String actor) {
        Scheme scheme = before(SchemeState.AGREED, rearrangement, code);
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

    private Scheme before(SchemeState next, String rearrangement, String code) {
        rearrangements.get(rearrangement).whileOpen();
        Scheme scheme = store.get(rearrangement, code);
        if (!next.before().contains(scheme.state())) {
            throw Refusal.of("Phương án “" + scheme.name() + "” không còn ở bước này.");
        }
        return scheme;
    }
}
