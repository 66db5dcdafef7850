package vn.sauro.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.organisation.UnitKind;
import vn.sauro.rule.Refusal;

/**
 * Late work from the first reminder to what BTV decided about it. A lateness is one subject and one due date; whatever is done about it is done once,
 * however often the engine asks. Days are working days of the commune.
 */
@Service
@EnableConfigurationProperties(EscalationProperties.class)
public class Escalations {

    private static final int SHORTEST_TEXT = 10;

    private final EscalationStore store;
    private final Ladder ladder;
    private final List<EscalationSubject> subjects;
    private final RungNews news;
    private final Inspections inspections;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final EscalationProperties settings;
    private final Clock clock;

    Escalations(EscalationStore store, Ladder ladder, List<EscalationSubject> subjects, RungNews news, Inspections inspections, Organisation organisation,
            WorkingCalendar calendar, EscalationProperties settings, Clock clock) {
        this.store = store;
        this.ladder = ladder;
        this.subjects = subjects;
        this.news = news;
        this.inspections = inspections;
        this.organisation = organisation;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at work somebody is waited for: reminds of it, or raises that it is late.
     *
     * @return code of the escalation whose ladder the caller is to begin; empty when there is nothing to begin or somebody did
     */
    @Transactional
    public Optional<String> look(Wait wait) {
        Instant now = clock.instant();
        Situation situation = situation(wait, now);
        if (ladder.ahead().apply(situation).rung().isEmpty()) {
            return Optional.empty();
        }
        String code = codeOf(wait);
        store.insert(code, wait, situation.owner(), situation.timesEscalated(), now);
        store.lock(code);
        if (situation.overdue()) {
            return store.claimStart(code) ? Optional.of(code) : Optional.empty();
        }
        climbTo(code, wait, situation, ladder.of(situation), now);
        return Optional.empty();
    }

    /**
     * When the work is to be looked at next: the ladder says something new then. While its ladder is climbed, and beyond what is near, only to be safe.
     * Asking a table writes history, so nothing that asks one is read-only.
     */
    @Transactional
    public Instant nextLook(Wait wait) {
        Instant now = clock.instant();
        LocalDate last = Days.of(now).plus(settings.lookAtLeast());
        int times = store.decisions(wait.subject());
        Owner owner = ownerOf(wait);
        if (store.of(wait.subject(), wait.dueAt()).stream().anyMatch(open -> open.started() && open.closed().isEmpty())) {
            return startOf(last);
        }
        Instant due = wait.dueAt().plusSeconds(1);
        Function<Situation, LadderStep> steps = ladder.ahead();
        for (LocalDate day = Days.of(now); day.isBefore(last); day = day.plusDays(1)) {
            if (due.isAfter(now) && Days.of(due).equals(day) && steps.apply(situation(wait, due, owner, times)).rung().isPresent()) {
                return due;
            }
            if (steps.apply(situation(wait, startOf(day.plusDays(1)), owner, times)).rung().isPresent()) {
                return startOf(day.plusDays(1));
            }
        }
        return startOf(last);
    }

    /** When a process that waits for nothing at the moment is looked at next. */
    public Instant idleLook() {
        return startOf(LocalDate.now(clock).plus(settings.lookAtLeast()));
    }

    /**
     * Climbs to the rung on which the work stands now.
     *
     * @return empty when it is done or due at another time, which closes the escalation
     */
    @Transactional
    public Optional<Rung> climb(String code) {
        store.lock(code);
        Instant now = clock.instant();
        Optional<Wait> owed = stillLate(get(code), now);
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Situation situation = situation(owed.get(), now).ofWorkingDay();
        LadderStep step = ladder.of(situation);
        step.rung().ifPresent(rung -> climbTo(code, owed.get(), situation, step, now));
        return step.rung();
    }

    private void climbTo(String code, Wait wait, Situation situation, LadderStep step, Instant now) {
        Rung rung = step.rung().orElseThrow();
        Optional<Instant> owedBy = step.explanationDays().map(days -> EscalationSubject.dueAt(calendar.plusWorkingDays(Days.of(now), days)));
        if (store.addRung(code, rung, situation.workingDaysLate(), now, after(step.waitDays(), now), owedBy)) {
            news.tell(code, rung, wait, situation, step.recipients(), owedBy);
        }
    }

    /** The work as it is still owed by the same due date; else the escalation is closed. To be called with it held. */
    private Optional<Wait> stillLate(Escalation escalation, Instant now) {
        if (escalation.closed().isPresent()) {
            return Optional.empty();
        }
        Optional<Wait> owed = subject(escalation.subject()).owed(escalation.subject(), escalation.task());
        if (owed.isPresent() && owed.get().dueAt().equals(escalation.dueAt())) {
            return owed;
        }
        store.close(escalation.code(), owed.isEmpty() ? Escalation.Closed.DONE : Escalation.Closed.MOVED, now);
        return Optional.empty();
    }

    /** When the ladder is asked again. */
    @Transactional(readOnly = true)
    public Instant nextRungAt(String code) {
        return get(code).newestRung().nextAt();
    }

    /** By when the explanation is due that was asked for last, as people read it. */
    @Transactional(readOnly = true)
    public Instant explanationDueAt(String code) {
        return get(code).rungs().stream().flatMap(rung -> rung.owedBy().stream()).reduce((before, after) -> after).orElseThrow();
    }

    /** By when BTV decides, as people read it. */
    @Transactional
    public Instant decisionDueAt() {
        return EscalationSubject.dueAt(calendar.plusWorkingDays(LocalDate.now(clock), ladder.decisionDays()));
    }

    /**
     * The unit explains.
     *
     * @throws Refusal when a field cannot stand, somebody else tries to, or it explained before
     */
    @Transactional
    public void explain(String code, Explanation.Cause cause, String text, String remedy, Optional<LocalDate> proposedDueOn, String actor) {
        store.lock(code);
        Escalation escalation = get(code);
        String unit = escalation.unitCode().orElseThrow();
        if (!organisation.isMember(actor, unit)) {
            throw Refusal.of("Chỉ thành viên của " + organisation.unit(unit).name() + " được giải trình.");
        }
        demandText("explanation", text);
        demandText("remedy", remedy);
        proposedDueOn.ifPresent(day -> demandAhead("proposedDueOn", day));
        Explanation explanation = new Explanation(cause, text, remedy, proposedDueOn, actor, organisation.actsFor(actor, unit).map(person -> person.id()),
                clock.instant());
        if (!store.explain(code, explanation)) {
            throw Refusal.of("Đơn vị đã giải trình trước đó.");
        }
    }

    /**
     * BTV's decision is recorded; it takes effect by {@link #apply}.
     *
     * @throws Refusal when this kind of work does not allow it, a field is missing or cannot stand, the actor heads the unit, or the work is done
     */
    @Transactional
    public void decide(String code, Decision decision, String actor) {
        store.lock(code);
        Instant now = clock.instant();
        Escalation escalation = get(code);
        Wait wait = stillLate(escalation, now).orElseThrow(() -> Refusal.of("Việc đã hoàn thành hoặc đã đổi hạn, không còn phải cho ý kiến."));
        escalation.unitCode().ifPresent(unit -> organisation.demandNotHead(actor, unit));
        Refusal.unless(choices(escalation).contains(decision.kind()), "decision", "không áp dụng được cho việc này.");
        switch (decision.kind()) {
            case EXTEND -> demandNewDue(decision, wait, true);
            case REASSIGN -> {
                demandNewDue(decision, wait, true);
                demandNewUnit(decision, escalation);
            }
            case ACCEPT_CAUSE, CRITICISE -> demandNewDue(decision, wait, false);
            case INSPECT -> demandInspection(decision, escalation);
        }
        decision.body().check(true, Days.of(now), Days.of(escalation.raisedAt()), "ngày bắt đầu đôn đốc");
        subject(escalation.subject()).demandPossible(escalation.subject(), decision);
        store.decide(code, decision, actor, now);
    }

    private void demandNewDue(Decision decision, Wait wait, boolean needed) {
        Refusal.unless(!needed || decision.newDueOn().isPresent(), "newDueOn", "phải ấn định khi chọn “" + decision.kind().title() + "”.");
        decision.newDueOn().ifPresent(day -> {
            demandAhead("newDueOn", day);
            wait.facts().lastDay().ifPresent(last -> Refusal.unless(!day.isAfter(last), "newDueOn",
                    "là ngày " + Days.text(day) + ", không được quá ngày cuối cùng của cả đợt (" + Days.text(last) + ")."));
        });
    }

    private void demandNewUnit(Decision decision, Escalation escalation) {
        Refusal.unless(decision.newUnit().isPresent(), "newUnit", "phải chọn khi chuyển đơn vị chủ trì.");
        String unit = decision.newUnit().get();
        Refusal.unless(unitChoices(escalation.code()).stream().anyMatch(choice -> choice.code().equals(unit)), "newUnit", "phải chọn trong danh sách.");
    }

    private void demandInspection(Decision decision, Escalation escalation) {
        Refusal.unless(decision.inspector().isPresent(), "inspector", "phải chọn khi giao kiểm tra.");
        Refusal.unless(inspectorChoices(escalation.code()).stream().anyMatch(choice -> choice.code().equals(decision.inspector().get())), "inspector",
                "phải chọn trong danh sách.");
        Refusal.unless(decision.inspectionDueOn().isPresent(), "inspectionDueOn", "phải ấn định khi giao kiểm tra.");
        demandAhead("inspectionDueOn", decision.inspectionDueOn().get());
        Refusal.unless(calendar.isWorkingDay(decision.inspectionDueOn().get()), "inspectionDueOn",
                "là ngày " + Days.text(decision.inspectionDueOn().get()) + ", không phải là ngày làm việc.");
    }

    private static void demandText(String field, String text) {
        Refusal.unless(text.length() >= SHORTEST_TEXT, field, "phải nêu rõ, ít nhất " + SHORTEST_TEXT + " ký tự.");
    }

    private void demandAhead(String field, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Refusal.unless(day.isAfter(today), field, "là ngày " + Days.text(day) + ", phải sau hôm nay (" + Days.text(today) + ").");
        Refusal.unless(calendar.covers(day), field, "là ngày " + Days.text(day) + ", ở năm chưa có lịch nghỉ lễ.");
    }

    /** What BTV may decide about the escalation's work. */
    @Transactional
    public Set<Decision.Kind> decisionChoices(String code) {
        return choices(get(code));
    }

    private Set<Decision.Kind> choices(Escalation escalation) {
        Set<Decision.Kind> choices = EnumSet.noneOf(Decision.Kind.class);
        choices.addAll(ladder.decisions(escalation.kind()));
        if (takers(escalation).findFirst().isEmpty()) {
            choices.remove(Decision.Kind.REASSIGN);
        }
        return choices;
    }

    /** What is put to BTV for consideration; empty when the work is no longer late. */
    @Transactional
    public Optional<Suggestion> suggestion(String code) {
        Escalation escalation = get(code);
        Set<Decision.Kind> choices = choices(escalation);
        return stillLate(escalation, clock.instant()).map(wait -> ladder.suggestion(new Explained(escalation.explanation().map(Explanation::cause),
                escalation.times() + escalation.decisions().size(), choices.contains(Decision.Kind.EXTEND) && canStillBeGiven(escalation, wait),
                choices.contains(Decision.Kind.ACCEPT_CAUSE), choices.contains(Decision.Kind.REASSIGN)))).filter(suggestion -> choices.contains(suggestion.kind()));
    }

    private boolean canStillBeGiven(Escalation escalation, Wait wait) {
        return escalation.explanation().flatMap(Explanation::proposedDueOn).filter(day -> day.isAfter(LocalDate.now(clock)) && calendar.covers(day))
                .filter(day -> wait.facts().lastDay().filter(day::isAfter).isEmpty()).isPresent();
    }

    /** Who may lead the work instead. */
    @Transactional(readOnly = true)
    public List<Unit> unitChoices(String code) {
        return takers(get(code)).toList();
    }

    private Stream<Unit> takers(Escalation escalation) {
        Predicate<String> takers = subject(escalation.subject()).takers(escalation.subject());
        return organisation.reportingUnits().stream().filter(other -> !escalation.unitCode().equals(Optional.of(other.code())) && takers.test(other.code()));
    }

    /** Who may inspect; never the unit itself. */
    @Transactional(readOnly = true)
    public List<Unit> inspectorChoices(String code) {
        Optional<String> unit = get(code).unitCode();
        return organisation.units().stream().filter(other -> settings.inspectors().contains(other.code()) && !unit.equals(Optional.of(other.code()))).toList();
    }

    /**
     * The decision takes effect in the running work; twice asked, once.
     *
     * @return whether the ladder goes on: the work is as late as before
     */
    @Transactional
    public boolean apply(String code) {
        store.lock(code);
        Instant now = clock.instant();
        Escalation escalation = get(code);
        Decision.Entry entry = escalation.decisions().get(escalation.decisions().size() - 1);
        Decision decision = entry.decision();
        if (entry.appliedAt().isPresent()) {
            return decision.newDueOn().isEmpty();
        }
        Optional<Wait> owed = stillLate(escalation, now);
        if (owed.isEmpty()) {
            return false;
        }
        EscalationSubject subject = subject(escalation.subject());
        if (decision.newDueOn().isPresent()) {
            store.close(code, Escalation.Closed.DECIDED, now);
        } else {
            store.next(code, after(ladder.of(situation(owed.get(), now)).waitDays(), now));
        }
        if (decision.kind() == Decision.Kind.ACCEPT_CAUSE) {
            subject.acceptCause(escalation.subject(), entry.enteredBy());
        }
        if (decision.kind() == Decision.Kind.REASSIGN) {
            subject.reassign(escalation.subject(), decision.newUnit().orElseThrow(), decision.newDueOn().orElseThrow(), decision.body().conclusion(), entry.enteredBy());
        } else {
            decision.newDueOn().ifPresent(day -> subject.extend(escalation.subject(), escalation.task(), day, entry.enteredBy()));
        }
        if (decision.kind() == Decision.Kind.INSPECT) {
            inspections.order(escalation, entry);
        }
        store.applied(code, entry.number(), now);
        news.tellDecision(escalation, owed.get(), entry);
        return decision.newDueOn().isEmpty();
    }

    /**
     * The work is done, no longer owed, or due at another time. What was only reminded is closed by this.
     *
     * @param dueAt by when it is due now; empty when it is no longer owed
     * @return codes of the escalations whose ladder has begun and is to be ended: {@link #close} closes them
     */
    @Transactional
    public List<String> overtaken(String subject, Optional<Instant> dueAt) {
        List<Escalation> open = store.open(subject).stream().map(this::get).filter(escalation -> !dueAt.equals(Optional.of(escalation.dueAt()))).toList();
        open.stream().filter(escalation -> !escalation.started()).forEach(escalation -> store.close(escalation.code(), because(dueAt), clock.instant()));
        return open.stream().filter(Escalation::started).map(Escalation::code).toList();
    }

    /** By when the next delivery of a subject is due that outlives its tasks; empty when nothing is owed any more. To be asked while a task of it completes. */
    @Transactional(readOnly = true)
    public Optional<Instant> stillOwed(String subject) {
        return subject(subject).owedBeyondItsTask(subject);
    }

    /** Closes it; the record stays. Closed twice, the first stays. */
    @Transactional
    public void close(String code, Optional<Instant> dueAt) {
        store.close(code, because(dueAt), clock.instant());
    }

    private static Escalation.Closed because(Optional<Instant> dueAt) {
        return dueAt.isPresent() ? Escalation.Closed.MOVED : Escalation.Closed.DONE;
    }

    /** @throws IllegalArgumentException when there is none: a code in the engine always comes from an escalation */
    @Transactional(readOnly = true)
    public Escalation get(String code) {
        return store.find(code).orElseThrow(() -> new IllegalArgumentException("No escalation " + code));
    }

    /** All, by due date and code. */
    @Transactional(readOnly = true)
    public List<Escalation> all() {
        return store.all();
    }

    /** Every rung of all, by due date and code. */
    @Transactional(readOnly = true)
    public List<EscalationLine> lines() {
        return store.all().stream().flatMap(escalation -> EscalationLine.of(escalation).stream()).toList();
    }

    /** Whether BTV gave another date to the work that waits in this task. */
    @Transactional(readOnly = true)
    public boolean decidedOn(String task) {
        return store.decidedOn(task);
    }

    /** The day no extension passes; empty when there is none or nothing is owed any more. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(String code) {
        Escalation escalation = get(code);
        return subject(escalation.subject()).owed(escalation.subject(), escalation.task()).flatMap(wait -> wait.facts().lastDay());
    }

    /** Whether BTV accepted an objective cause for the lateness of this subject and due date. */
    @Transactional(readOnly = true)
    public boolean causeAccepted(String subject, Instant dueAt) {
        return store.causeAccepted(subject, dueAt);
    }

    private EscalationSubject subject(String subject) {
        return subjects.stream().filter(sort -> sort.is(subject)).findFirst().orElseThrow(() -> new IllegalArgumentException("Nothing stands behind " + subject));
    }

    private Situation situation(Wait wait, Instant at) {
        return situation(wait, at, ownerOf(wait), store.decisions(wait.subject()));
    }

    private Situation situation(Wait wait, Instant at, Owner owner, int times) {
        LocalDate today = Days.of(at);
        LocalDate due = Days.of(wait.dueAt());
        int late = today.isAfter(due) ? calendar.workingDays(due.plusDays(1), today.plusDays(1)) : -calendar.workingDays(today.plusDays(1), due.plusDays(1));
        boolean overdue = at.isAfter(wait.dueAt());
        return new Situation(calendar.isWorkingDay(today), wait.kind(), owner, late, overdue, times, wait.facts().severity(),
                overdue ? wait.facts().spareDays().get() : Optional.empty());
    }

    /** A person told by name is only reminded, as a body is. */
    private Owner ownerOf(Wait wait) {
        return wait.unitCode().map(code -> code.equals(Organisation.OFFICE) ? Owner.OFFICE : organisation.unit(code).kind() == UnitKind.BODY ? Owner.BODY : Owner.UNIT)
                .orElse(Owner.BODY);
    }

    /** The open escalation's of this subject and due date; a new one when there is none or it was closed and the same is owed once more. */
    private String codeOf(Wait wait) {
        List<Escalation> before = store.of(wait.subject(), wait.dueAt());
        String plain = wait.subject() + "@" + wait.dueAt().atZone(CommuneClock.ZONE).toLocalDateTime();
        return before.stream().filter(escalation -> escalation.closed().isEmpty()).map(Escalation::code).findFirst()
                .orElse(before.isEmpty() ? plain : plain + "#" + (before.size() + 1));
    }

    private Instant after(int workingDays, Instant now) {
        return startOf(calendar.plusWorkingDays(Days.of(now), workingDays));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CommuneClock.ZONE).toInstant();
    }
}
