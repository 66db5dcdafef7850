package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
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
    private final Clock clock;

    Plans(PlanStore store, RearrangementStore rearrangements, StepProgress progress, Organisation organisation, WorkingCalendar calendar,
            ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.progress = progress;
        this.organisation = organisation;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /** The newest version of the unit's plan. */
    public Optional<Plan> newest(String rearrangement, String unit) {
        return store.newest(rearrangement, unit);
    }

    /**
     * A unit submits its plan, or a new version of one that went back.
     *
     * @throws Refusal naming the field, and for a row its number and what is not clear in it
     */
    @Transactional
    public void submit(String rearrangement, String unit, PlanDraft draft, String actor) {
        Rearrangement open = rearrangements.get(rearrangement).whileOpen();
        Optional<Plan> before = store.newest(rearrangement, unit);
        if (before.isPresent() && !before.get().state().returned()) {
            throw Refusal.of("Đơn vị đã gửi kế hoạch, đang chờ ý kiến.");
        }
        List<PlanRow> rows = draft.issue(conditions(draft.scope(), open));
        int version = before.map(Plan::version).orElse(0) + 1;
        store.insert(new Plan(rearrangement, unit, version, draft.scope(), draft.number(), draft.documentDate(), draft.signer(), Plan.State.SUBMITTED,
                rows, Optional.empty()), actor, clock.instant());
    }

    private PlanConditions conditions(PlanDraft.Scope scope, Rearrangement open) {
        Set<String> units = organisation.units().stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
        Optional<LocalDate> latestDue = scope == PlanDraft.Scope.LETTER_349 ? Optional.of(open.lastDay()) : Optional.empty();
        return new PlanConditions(LocalDate.now(clock), latestDue, calendar::covers, calendar::isWorkingDay, units::contains);
    }

    /**
     * VPĐU says whether the plan meets the requirements.
     *
     * @throws Refusal when a return gives no reason
     */
    @Transactional
    public void check(String rearrangement, String unit, Verdict verdict, String actor) {
        Plan plan = inState(rearrangement, unit, Plan.State.SUBMITTED);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        store.insertReview(plan, Reviewer.OFFICE, verdict, null, actor, clock.instant());
        store.move(plan, verdict.agreed() ? Plan.State.CHECKED : Plan.State.RETURNED_BY_OFFICE);
    }

    /**
     * BTV approves the plan or sends it back.
     *
     * @throws Refusal when the document's date cannot stand or a return gives no reason
     */
    @Transactional
    public void approve(String rearrangement, String unit, Verdict verdict, PlanApproval approval, String actor) {
        Plan plan = inState(rearrangement, unit, Plan.State.CHECKED);
        verdict.check(rules.threshold(Threshold.RETURN_REASON_LENGTH));
        approval.check(LocalDate.now(clock), plan.documentDate());
        store.insertReview(plan, Reviewer.COMMITTEE, verdict, approval, actor, clock.instant());
        store.move(plan, verdict.agreed() ? Plan.State.APPROVED : Plan.State.RETURNED_BY_COMMITTEE);
        progress.after(Step.PLAN, rearrangement);
    }

    /**
     * The unit's head accepts the assignments of the approved plan.
     *
     * @throws Refusal when somebody else than the head tries to
     */
    @Transactional
    public void accept(String rearrangement, String unit, boolean accepted, Optional<String> note, String actor) {
        Plan plan = inState(rearrangement, unit, Plan.State.APPROVED);
        if (!organisation.isHead(actor, unit)) {
            throw Refusal.of("Chỉ người đứng đầu đơn vị được tiếp nhận nhiệm vụ"
                    + organisation.head(unit).map(head -> " (đồng chí " + head.name() + ")").orElse("") + ".");
        }
        Refusal.unless(accepted, "accepted", "phải được đánh dấu.");
        store.insertAcceptance(plan, note, actor, clock.instant());
        progress.after(Step.ASSIGNMENT, rearrangement);
    }

    private Plan inState(String rearrangement, String unit, Plan.State state) {
        rearrangements.get(rearrangement).whileOpen();
        return store.newest(rearrangement, unit).filter(plan -> plan.state() == state)
                .orElseThrow(() -> Refusal.of("Kế hoạch của đơn vị không còn ở bước này."));
    }
}
