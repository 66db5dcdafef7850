package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.assignment.ClarityConditions;
import vn.sauro.assignment.ClarityRules;
import vn.sauro.assignment.SixClarities;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Entry;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rearrangement.PlanKey.Scope;
import vn.sauro.rearrangement.PlanStore.Reviewer;
import vn.sauro.rule.Refusal;

/** A unit plans, VPĐU checks, BTV approves, the unit's head accepts the assignments in it. */
@Service
public class Plans {

    private final PlanStore store;
    private final RearrangementStore rearrangements;
    private final StepProgress progress;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final ProcedureRules rules;
    private final ClarityRules clarities;
    private final Clock clock;

    Plans(PlanStore store, RearrangementStore rearrangements, StepProgress progress, Organisation organisation, WorkingCalendar calendar,
            ProcedureRules rules, ClarityRules clarities, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.progress = progress;
        this.organisation = organisation;
        this.calendar = calendar;
        this.rules = rules;
        this.clarities = clarities;
        this.clock = clock;
    }

    /** The newest version of the plan. */
    public Optional<Plan> newest(PlanKey key) {
        return versions(key).stream().findFirst();
    }

    /** All versions, the newest first. */
    public List<Plan> versions(PlanKey key) {
        return store.versions(key);
    }

    /**
     * A unit submits a plan, or a new version of one that went back.
     *
     * @param unit the unit that owes it: the subject itself, or the cell of the hamlet
     * @throws Refusal naming the field, and for a row its number and what is not clear in it
     */
    @Transactional
    public void submit(PlanKey key, String unit, PlanDraft draft, Entry entry) {
        Rearrangement rearrangement = running(key);
        Optional<Plan> before = newest(key);
        if (before.isPresent() && !before.get().state().returned()) {
            throw Refusal.of("Đơn vị đã gửi kế hoạch, đang chờ ý kiến.");
        }
        List<SixClarities> rows = draft.issue(conditions(key.scope(), rearrangement));
        int version = before.map(Plan::version).orElse(0) + 1;
        store.insert(new Plan(key, version, unit, draft.number(), draft.documentDate(), draft.signer(), Plan.State.SUBMITTED, rows, Optional.empty()),
                entry, clock.instant());
    }

    /** The whole conclusion goes on when the hamlets are arranged; the tasks of the letter end with the rearrangement. */
    private Rearrangement running(PlanKey key) {
        Rearrangement rearrangement = rearrangements.get(key.rearrangementCode());
        return key.scope() == Scope.WHOLE_CONCLUSION ? rearrangement : rearrangement.whileOpen();
    }

    private ClarityConditions conditions(Scope scope, Rearrangement rearrangement) {
        Set<String> units = organisation.units().stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
        Optional<LocalDate> latestDue = scope == Scope.LETTER_349 ? Optional.of(rearrangement.lastDay()) : Optional.empty();
        return new ClarityConditions(LocalDate.now(clock), latestDue, calendar::covers, calendar::isWorkingDay, units::contains, clarities);
    }

    /**
     * VPĐU says whether the plan meets the requirements.
     *
     * @throws Refusal when a return gives no reason, or the unit's own head checks
     */
    @Transactional
    public void check(PlanKey key, Verdict verdict, String actor) {
        Plan plan = inState(key, Plan.State.SUBMITTED);
        organisation.demandNotHead(actor, plan.unitCode());
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        store.insertReview(plan, Reviewer.OFFICE, verdict, Optional.empty(), actor, clock.instant());
        store.move(plan, verdict.agreed() ? Plan.State.CHECKED : Plan.State.RETURNED_BY_OFFICE);
    }

    /**
     * BTV approves the plan or sends it back.
     *
     * @throws Refusal when counts or dates do not stand, a return gives no reason, or the unit's own head enters it
     */
    @Transactional
    public void approve(PlanKey key, Verdict verdict, BodyDecision decision, String actor) {
        Plan plan = inState(key, Plan.State.CHECKED);
        organisation.demandNotHead(actor, plan.unitCode());
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        decision.check(verdict.agreed(), LocalDate.now(clock), plan.documentDate(), "ngày kế hoạch");
        store.insertReview(plan, Reviewer.COMMITTEE, verdict, Optional.of(decision), actor, clock.instant());
        store.move(plan, verdict.agreed() ? Plan.State.APPROVED : Plan.State.RETURNED_BY_COMMITTEE);
        progress.after(Step.PLAN, key.rearrangementCode());
    }

    /**
     * The unit's head accepts the assignments of the approved plan for the tasks of the letter.
     *
     * @throws Refusal when somebody else than the head tries to
     */
    @Transactional
    public void accept(String rearrangement, String unit, boolean accepted, Optional<String> note, String actor) {
        Plan plan = inState(new PlanKey(rearrangement, unit, Scope.LETTER_349), Plan.State.APPROVED);
        if (!organisation.answersFor(actor, unit)) {
            throw Refusal.of("Chỉ người đứng đầu đơn vị được tiếp nhận nhiệm vụ"
                    + organisation.head(unit).map(head -> " (đồng chí " + head.name() + ")").orElse("") + ".");
        }
        Refusal.unless(accepted, "accepted", "phải được đánh dấu.");
        store.insertAcceptance(plan, note, actor, clock.instant());
        progress.after(Step.ASSIGNMENT, rearrangement);
    }

    private Plan inState(PlanKey key, Plan.State state) {
        running(key);
        return newest(key).filter(plan -> plan.state() == state).orElseThrow(() -> Refusal.of("Kế hoạch của đơn vị không còn ở bước này."));
    }
}
