package vn.sauro.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.assignment.Assignment.State;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;
import vn.sauro.rule.Refusal;

/**
 * Assignments from the day they are issued to the day they are closed. Every act stays in the record with who did it, for whom and when. Of two who
 * do the same at once the later is told in words.
 */
@Service
@EnableConfigurationProperties(AssignmentProperties.class)
public class Assignments {

    /** Stands for the lead of an order to all: each reporting unit gets an assignment of its own. */
    public static final String EVERY_UNIT = "*";
    /** Who answers for an order to all, before it is issued. */
    static final String EVERY_HEAD = "Người đứng đầu từng đơn vị";

    /** Due dates are exclusive; one second less lets people read the last day itself, 23:59:59. */
    private static final Duration SHOWN_BEFORE = Duration.ofSeconds(1);
    private static final int DONE = 100;

    private final AssignmentStore store;
    private final AssignmentSchedule schedule;
    private final ClarityRules rules;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Assignments(AssignmentStore store, AssignmentSchedule schedule, ClarityRules rules, Organisation organisation, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.schedule = schedule;
        this.rules = rules;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Issues an order: one assignment to its lead unit, or one to each reporting unit when it is {@link #EVERY_UNIT}. Issued twice for the same
     * order and unit, the first stays.
     *
     * @param quotation the order as the document has it
     */
    @Transactional
    public void issue(String source, String number, Optional<String> quotation, SixClarities clarities, String actor) {
        if (clarities.lead().equals(EVERY_UNIT)) {
            organisation.reportingUnits().forEach(unit -> issueOne(source, number, quotation, clarities.ledBy(unit.code(), headOf(unit)), State.ISSUED, actor));
        } else {
            issueOne(source, number, quotation, clarities, State.ISSUED, actor);
        }
    }

    /**
     * Takes a row of a plan the unit's head has accepted: the assignment begins as accepted when that unit leads it, as issued when another does.
     * Taken twice, the first stays.
     *
     * @param source  which plan
     * @param number  of its row
     * @param planner the unit whose plan it is
     */
    @Transactional
    public void takePlanned(String source, int number, SixClarities clarities, String planner, String actor) {
        boolean own = clarities.lead().equals(planner);
        String code = issueOne(source, Integer.toString(number), Optional.empty(), clarities, own ? State.ACCEPTED : State.ISSUED, actor);
        if (own && clarities.timing() instanceof Timing.Standing standing && store.find(code).orElseThrow().periodDueOn().isEmpty()) {
            store.period(code, nextDue(standing, today()).orElse(standing.reviewOn()));
        }
    }

    private String headOf(Unit unit) {
        return organisation.head(unit.code()).map(Person::name).orElse("Người đứng đầu " + unit.name());
    }

    private String issueOne(String source, String number, Optional<String> quotation, SixClarities clarities, State state, String actor) {
        String code = code(source, number, clarities.lead());
        if (store.insert(code, source, number, quotation, clarities, state, actor, clock.instant())) {
            add(code, state == State.ISSUED ? Act.Kind.ISSUED : Act.Kind.ACCEPTED, clarities.lead(), actor, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return code;
    }

    /** Code of the assignment an order becomes for the unit it is issued to first. */
    public static String code(String source, String number, String unit) {
        return source + ":" + number + ":" + unit;
    }

    /** Codes of a source's assignments whose instances were not started yet. */
    @Transactional(readOnly = true)
    public List<String> unstarted(String source) {
        return store.unstarted(source);
    }

    /** Whether the caller is to start the assignment's instance: true for the first who asks, once the transaction is committed. */
    @Transactional
    public boolean claimStart(String code) {
        return store.claimStart(code);
    }

    /** @throws IllegalArgumentException when there is none: a code in the engine always comes from an assignment */
    @Transactional(readOnly = true)
    public Assignment get(String code) {
        return store.find(code).orElseThrow(() -> new IllegalArgumentException("No assignment " + code));
    }

    /** All of a source by code. */
    @Transactional(readOnly = true)
    public List<Assignment> of(String source) {
        return store.of(source);
    }

    /** All the unit leads now, open and closed, by code. */
    @Transactional(readOnly = true)
    public List<Assignment> ledBy(String unit) {
        return store.ledBy(unit);
    }

    /** All there are by code. */
    @Transactional(readOnly = true)
    public List<Assignment> all() {
        return store.all().stream().sorted(Comparator.comparing(Assignment::code)).toList();
    }

    /** All there are by code, as a report has them. */
    @Transactional(readOnly = true)
    public List<AssignmentLine> lines() {
        return all().stream().map(AssignmentLine::of).toList();
    }

    /** The open assignments which a unit of the person leads or co-operates in, by code. */
    @Transactional(readOnly = true)
    public List<Assignment> open(String person) {
        return store.open(organisation.units().stream().map(Unit::code).filter(unit -> organisation.isMember(person, unit)).toList());
    }

    /**
     * The unit's head accepts.
     *
     * @throws Refusal when somebody else tries to
     */
    @Transactional
    public void accept(String code, Optional<String> note, String actor) {
        Assignment assignment = owing(code, State.ISSUED);
        demandHead(actor, assignment, "tiếp nhận nhiệm vụ");
        addForHead(assignment, Act.Kind.ACCEPTED, actor, note, Optional.empty());
        store.move(code, State.ACCEPTED);
        if (assignment.clarities().timing() instanceof Timing.Standing standing) {
            store.period(code, nextDue(standing, today()).orElse(standing.reviewOn()));
        }
    }

    /**
     * The unit's head hands it back.
     *
     * @throws Refusal without a reason, or when somebody else tries to
     */
    @Transactional
    public void handBack(String code, Optional<String> reason, String actor) {
        Assignment assignment = owing(code, State.ISSUED);
        demandHead(actor, assignment, "đề nghị giao lại nhiệm vụ");
        demandReason("reason", reason, "khi đề nghị giao lại");
        addForHead(assignment, Act.Kind.HANDED_BACK, actor, reason, Optional.empty());
        store.move(code, State.HANDED_BACK);
    }

    /**
     * VPĐU mends it and issues it again, to the same or another unit.
     *
     * @throws Refusal naming what is not clear, when the unit has the same order already, or the actor heads the unit that handed it back
     */
    @Transactional
    public void reissue(String code, ClarityDraft draft, Optional<String> note, String actor) {
        Assignment assignment = owing(code, State.HANDED_BACK);
        organisation.demandNotHead(actor, assignment.unitCode());
        SixClarities clear = draft.clear(null, "Nhiệm vụ", conditions());
        demandNotLed("lead", code, clear.lead());
        store.rewrite(code, clear);
        store.move(code, State.ISSUED);
        store.add(code, new Act(0, Act.Kind.REISSUED, clear.lead(), Optional.empty(), note, Optional.empty(), Optional.empty(), Optional.empty(), actor,
                actingFor(actor, Act.Kind.REISSUED, assignment.unitCode()), clock.instant()));
    }

    /** @throws Refusal without a reason, or when the actor heads the unit that handed it back */
    @Transactional
    public void withdraw(String code, Optional<String> reason, String actor) {
        Assignment assignment = owing(code, State.HANDED_BACK);
        organisation.demandNotHead(actor, assignment.unitCode());
        demandReason("note", reason, "khi thu hồi");
        add(code, Act.Kind.WITHDRAWN, assignment.unitCode(), actor, reason, Optional.empty(), Optional.empty(), Optional.empty());
        store.close(code, State.WITHDRAWN, clock.instant());
    }

    private ClarityConditions conditions() {
        Set<String> units = organisation.units().stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
        return new ClarityConditions(today(), Optional.empty(), calendar::covers, calendar::isWorkingDay, units::contains, rules);
    }

    /**
     * The unit says how far it is.
     *
     * @throws Refusal when the result was reported meanwhile, or the actor is not of the unit
     */
    @Transactional
    public void progress(String code, int percent, String note, String actor) {
        Assignment assignment = worked(code);
        demandMember(actor, assignment);
        addForUnit(assignment, Act.Kind.PROGRESS, actor, note, percent, Optional.empty(), Optional.empty());
        store.move(code, State.IN_PROGRESS);
    }

    /**
     * The unit reports the result of a dated assignment; VPĐU is to check it.
     *
     * @throws Refusal when it was reported before, or the actor is not of the unit
     */
    @Transactional
    public void report(String code, String result, String actor) {
        Assignment assignment = worked(code);
        demandMember(actor, assignment);
        addForUnit(assignment, Act.Kind.RESULT, actor, result, DONE, Optional.of(assignment.owedOn()), Optional.of(today().isAfter(assignment.owedOn())));
        store.move(code, State.TO_VERIFY);
    }

    /**
     * The unit gives the report of the period of a standing assignment. A late one covers the periods that passed meanwhile.
     *
     * @throws Refusal when nothing is owed, or the actor is not of the unit
     */
    @Transactional
    public void reportPeriod(String code, int percent, String report, String actor) {
        Assignment assignment = worked(code);
        demandMember(actor, assignment);
        LocalDate due = assignment.periodDueOn().orElseThrow(() -> Refusal.of("Đã đủ báo cáo đến kỳ rà soát."));
        addForUnit(assignment, Act.Kind.PERIOD_REPORT, actor, report, percent, Optional.of(due), Optional.of(today().isAfter(due)));
        LocalDate covered = today().minusDays(1).isAfter(due) ? today().minusDays(1) : due;
        store.period(code, nextDue((Timing.Standing) assignment.clarities().timing(), covered).orElse(null));
        store.move(code, State.IN_PROGRESS);
    }

    /**
     * VPĐU finds the result as it should be, which closes the assignment.
     *
     * @throws Refusal when the actor heads the unit, or it was checked before
     */
    @Transactional
    public void pass(String code, Optional<String> note, String actor) {
        Assignment assignment = owing(code, State.TO_VERIFY);
        organisation.demandNotHead(actor, assignment.unitCode());
        add(code, Act.Kind.PASSED, assignment.unitCode(), actor, note, Optional.empty(), Optional.empty(), Optional.empty());
        store.close(code, State.COMPLETED, clock.instant());
    }

    /**
     * VPĐU says what the result lacks and by when it is owed anew.
     *
     * @throws Refusal without what is missing or without a working day from today on, when the actor heads the unit, or it was checked before
     */
    @Transactional
    public void sendBack(String code, Optional<String> missing, Optional<LocalDate> dueOn, String actor) {
        Assignment assignment = owing(code, State.TO_VERIFY);
        organisation.demandNotHead(actor, assignment.unitCode());
        demandReason("missing", missing, "khi trả lại");
        Refusal.unless(dueOn.isPresent(), "dueOn", "phải ấn định khi trả lại.");
        demandWorkingDay("dueOn", dueOn.get());
        add(code, Act.Kind.RETURNED, assignment.unitCode(), actor, missing, Optional.empty(), dueOn, Optional.empty());
        store.due(code, dueOn.get());
        store.move(code, State.RETURNED);
    }

    /**
     * VPĐU lets a standing assignment go on until another review.
     *
     * @throws Refusal without a day after today, when the actor heads the unit, or it was reviewed before
     */
    @Transactional
    public void renew(String code, Optional<LocalDate> reviewOn, Optional<String> note, String actor) {
        Assignment assignment = worked(code);
        organisation.demandNotHead(actor, assignment.unitCode());
        LocalDate review = reviewOn.orElseThrow(() -> Refusal.ofField("reviewOn", "phải ấn định khi tiếp tục thực hiện."));
        Refusal.unless(review.isAfter(today()), "reviewOn", "là ngày " + Days.text(review) + ", phải sau hôm nay (" + Days.text(today()) + ").");
        Refusal.unless(calendar.covers(review), "reviewOn", "là ngày " + Days.text(review) + ", ở năm chưa có lịch nghỉ lễ.");
        add(code, Act.Kind.RENEWED, assignment.unitCode(), actor, note, Optional.empty(), reviewOn, Optional.empty());
        store.review(code, review);
        store.period(code, nextDue(new Timing.Standing(((Timing.Standing) assignment.clarities().timing()).rhythm(), review), today()).orElse(review));
    }

    /** VPĐU closes a standing assignment. @throws Refusal when the actor heads the unit, or it was reviewed before */
    @Transactional
    public void close(String code, Optional<String> note, String actor) {
        Assignment assignment = worked(code);
        organisation.demandNotHead(actor, assignment.unitCode());
        add(code, Act.Kind.CLOSED, assignment.unitCode(), actor, note, Optional.empty(), Optional.empty(), Optional.empty());
        store.close(code, State.COMPLETED, clock.instant());
    }

    /**
     * BTV lets the unit deliver later: the result, or the report of the period.
     *
     * @param dueOn last day from now on
     * @throws Refusal when nothing is owed any more or the day cannot stand
     */
    @Transactional
    public void extend(String code, LocalDate dueOn, String actor) {
        Assignment assignment = worked(code);
        demandDueOn("newDueOn", dueOn);
        if (assignment.standing()) {
            store.period(code, dueOn);
        } else {
            store.due(code, dueOn);
        }
        add(code, Act.Kind.EXTENDED, assignment.unitCode(), actor, Optional.empty(), Optional.empty(), Optional.of(dueOn), Optional.empty());
    }

    /**
     * BTV gives it to another unit, whose head has to accept it.
     *
     * @param dueOn last day from now on; a standing one goes on with its rhythm
     * @throws Refusal when it is not owed any more, or the unit has the same order already
     */
    @Transactional
    public void reassign(String code, String unit, LocalDate dueOn, String reason, String actor) {
        Assignment assignment = locked(code);
        if (!assignment.state().worked() && assignment.state() != State.ISSUED) {
            throw Refusal.of("Nhiệm vụ đang ở trạng thái “" + assignment.state().title() + "” nên không chuyển được đơn vị chủ trì.");
        }
        demandNotLed("newUnit", code, unit);
        SixClarities moved = assignment.clarities().ledBy(unit, headOf(organisation.unit(unit)));
        store.rewrite(code, assignment.standing() ? moved : moved.dueOn(dueOn));
        store.move(code, State.ISSUED);
        add(code, Act.Kind.REASSIGNED, unit, actor, Optional.of(reason), Optional.empty(), assignment.standing() ? Optional.empty() : Optional.of(dueOn), Optional.empty());
    }

    /** BTV accepts an objective cause for the delivery that is late now. */
    @Transactional
    public void acceptCause(String code, String actor) {
        Assignment assignment = locked(code);
        add(code, Act.Kind.CAUSE_ACCEPTED, assignment.unitCode(), actor, Optional.empty(), Optional.empty(), Optional.of(assignment.owedOn()), Optional.empty());
    }

    /** @throws Refusal naming the field when the day is past, no working day, or in a year without a list of holidays */
    public void demandDueOn(String field, LocalDate day) {
        demandWorkingDay(field, day);
    }

    /** @throws Refusal naming the field when the unit has the same order already */
    @Transactional(readOnly = true)
    public void demandNotLed(String field, String code, String unit) {
        if (leadersOfTheSame(code).contains(unit)) {
            throw Refusal.ofField(field, "đã được giao việc này (" + organisation.unit(unit).name() + ").");
        }
    }

    /** The units that lead another assignment of the same order, as all do when it went to all. */
    @Transactional(readOnly = true)
    public Set<String> leadersOfTheSame(String code) {
        Assignment assignment = get(code);
        return store.leaders(assignment.sourceCode(), assignment.number(), code);
    }

    /** By when the unit's next delivery is due, as people read it; empty while it owes none: not accepted yet, delivered, closed. */
    @Transactional(readOnly = true)
    public Optional<Instant> deliveryOwedAt(String code) {
        return Optional.of(get(code)).filter(assignment -> assignment.state().worked() && (!assignment.standing() || assignment.periodDueOn().isPresent()))
                .map(assignment -> shown(assignment.owedOn()));
    }

    /**
     * The head puts it into a member's hands, or takes it back for the whole unit.
     *
     * @param member empty to take it back
     * @throws Refusal when somebody else than the head tries to, or the member has no seat in the unit
     */
    @Transactional
    public void handTo(String code, Optional<String> member, String actor) {
        Assignment assignment = locked(code);
        if (assignment.state().closed() || assignment.state() == State.ISSUED || assignment.state() == State.HANDED_BACK) {
            throw Refusal.of("Nhiệm vụ đang ở trạng thái “" + assignment.state().title() + "” nên chưa giao được cho thành viên.");
        }
        demandHead(actor, assignment, "giao việc cho thành viên");
        Refusal.unless(member.isEmpty() || organisation.members(assignment.unitCode()).stream().anyMatch(person -> person.id().equals(member.get())), "member",
                "phải là thành viên của " + organisation.unit(assignment.unitCode()).name() + ".");
        addForHead(assignment, member.isPresent() ? Act.Kind.GIVEN_TO_MEMBER : Act.Kind.TAKEN_BACK, actor, Optional.empty(), member);
        store.member(code, member.orElse(null));
    }

    /**
     * A unit that leads or co-operates notes something.
     *
     * @throws Refusal when the actor is of neither
     */
    @Transactional
    public void note(String code, String text, String actor) {
        Assignment assignment = locked(code);
        String unit = assignment.clarities().cooperating().stream().filter(other -> organisation.isMember(actor, other)).findFirst()
                .or(() -> Optional.of(assignment.unitCode()).filter(lead -> organisation.isMember(actor, lead)))
                .orElseThrow(() -> Refusal.of("Chỉ đơn vị chủ trì, đơn vị phối hợp được ghi ý kiến về nhiệm vụ này."));
        if (assignment.state().closed()) {
            throw Refusal.of("Nhiệm vụ đã khép lại.");
        }
        add(code, Act.Kind.NOTE, unit, actor, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By when a step that is owed from now on is due, as people read it: the last second that is in time. */
    @Transactional(readOnly = true)
    public Instant dueAt(AssignmentStep step) {
        return shown(calendar.plusWorkingDays(today(), schedule.workingDays(step)));
    }

    /** By when the unit's next delivery is due, as people read it. */
    @Transactional(readOnly = true)
    public Instant owedAt(String code) {
        return shown(get(code).owedOn());
    }

    /** From when on a standing assignment is reviewed: the day after its review date has begun. */
    @Transactional(readOnly = true)
    public Instant reviewedFrom(String code) {
        return Days.end(((Timing.Standing) get(code).clarities().timing()).reviewOn());
    }

    /** From when on the next report of a standing assignment is asked for, at the latest when it is reviewed. */
    @Transactional(readOnly = true)
    public Instant askedAgainFrom(String code) {
        Assignment assignment = get(code);
        Instant review = reviewedFrom(code);
        Instant next = assignment.acts().stream().filter(act -> act.kind() == Act.Kind.PERIOD_REPORT).reduce((before, after) -> after)
                .map(report -> Days.end(report.dueOn().orElseThrow())).orElse(review);
        return next.isBefore(review) ? next : review;
    }

    /** Whether a standing assignment is to be reviewed by now. */
    @Transactional(readOnly = true)
    public boolean reviewDue(String code) {
        return !clock.instant().isBefore(reviewedFrom(code));
    }

    private static Instant shown(LocalDate day) {
        return Days.end(day).minus(SHOWN_BEFORE);
    }

    /** The last working day of the next week, month or quarter that lies after the day, at the latest the review; empty when no report is owed before it. */
    private Optional<LocalDate> nextDue(Timing.Standing standing, LocalDate after) {
        for (LocalDate end = standing.rhythm().periodEnd(after.plusDays(1)); end.isBefore(standing.reviewOn()); end = standing.rhythm().periodEnd(end.plusDays(1))) {
            LocalDate due = end;
            while (!calendar.isWorkingDay(due)) {
                due = due.minusDays(1);
            }
            if (due.isAfter(after)) {
                return Optional.of(due);
            }
        }
        return Optional.of(standing.reviewOn()).filter(review -> review.isAfter(after));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Assignment locked(String code) {
        store.lock(code);
        return get(code);
    }

    private Assignment owing(String code, State state) {
        Assignment assignment = locked(code);
        if (assignment.state() != state) {
            throw Refusal.of("Việc này đã được thực hiện trước đó, nhiệm vụ đang ở trạng thái “" + assignment.state().title() + "”.");
        }
        return assignment;
    }

    private Assignment worked(String code) {
        Assignment assignment = locked(code);
        if (!assignment.state().worked()) {
            throw Refusal.of("Việc này đã được thực hiện trước đó, nhiệm vụ đang ở trạng thái “" + assignment.state().title() + "”.");
        }
        return assignment;
    }

    private void demandHead(String actor, Assignment assignment, String what) {
        if (!organisation.answersFor(actor, assignment.unitCode())) {
            throw Refusal.of("Chỉ người đứng đầu đơn vị được " + what
                    + organisation.head(assignment.unitCode()).map(head -> " (đồng chí " + head.name() + ")").orElse("") + ".");
        }
    }

    private void demandMember(String actor, Assignment assignment) {
        if (!organisation.isMember(actor, assignment.unitCode())) {
            throw Refusal.of("Chỉ thành viên của " + organisation.unit(assignment.unitCode()).name() + " được cập nhật, báo cáo nhiệm vụ này.");
        }
    }

    private static void demandReason(String field, Optional<String> reason, String when) {
        Refusal.unless(reason.isPresent() && reason.get().length() >= ClarityDraft.SHORTEST_TEXT, field,
                "phải nêu rõ " + when + ", ít nhất " + ClarityDraft.SHORTEST_TEXT + " ký tự.");
    }

    private void demandWorkingDay(String field, LocalDate day) {
        Refusal.unless(!day.isBefore(today()), field, "là ngày " + Days.text(day) + ", không được trước hôm nay (" + Days.text(today()) + ").");
        Refusal.unless(calendar.covers(day), field, "là ngày " + Days.text(day) + ", ở năm chưa có lịch nghỉ lễ.");
        Refusal.unless(calendar.isWorkingDay(day), field, "là ngày " + Days.text(day) + ", không phải là ngày làm việc.");
    }

    /** What only the head does, or who stands in for the head. */
    private void addForHead(Assignment assignment, Act.Kind kind, String actor, Optional<String> text, Optional<String> member) {
        Optional<String> actingFor = organisation.isHead(actor, assignment.unitCode()) ? Optional.empty()
                : organisation.head(assignment.unitCode()).map(Person::id);
        store.add(assignment.code(), new Act(0, kind, assignment.unitCode(), Optional.empty(), text, member, Optional.empty(), Optional.empty(), actor, actingFor,
                clock.instant()));
    }

    private void addForUnit(Assignment assignment, Act.Kind kind, String actor, String text, int percent, Optional<LocalDate> dueOn, Optional<Boolean> late) {
        store.add(assignment.code(), new Act(0, kind, assignment.unitCode(), Optional.of(percent), Optional.of(text), Optional.empty(), dueOn, late, actor,
                organisation.actsFor(actor, assignment.unitCode()).map(Person::id), clock.instant()));
    }

    private void add(String code, Act.Kind kind, String unit, String actor, Optional<String> text, Optional<Integer> percent, Optional<LocalDate> dueOn,
            Optional<Boolean> late) {
        store.add(code, new Act(0, kind, unit, percent, text, Optional.empty(), dueOn, late, actor, actingFor(actor, kind, unit), clock.instant()));
    }

    /** Whose leave lets the actor do it, in the body that does such a thing. @param unit that leads it until then */
    private Optional<String> actingFor(String actor, Act.Kind kind, String unit) {
        Optional<Person> principal = switch (kind) {
            case REISSUED, WITHDRAWN, PASSED, RETURNED, RENEWED, CLOSED -> organisation.actsFor(actor, overseer(unit));
            case EXTENDED, REASSIGNED, CAUSE_ACCEPTED -> organisation.actsFor(actor, FixedUnit.BTV.code());
            default -> organisation.actsFor(actor, unit).or(() -> organisation.actsFor(actor, Organisation.OFFICE));
        };
        return principal.map(Person::id);
    }

    /** Who mends, checks and reviews what the unit owes, by code: VPĐU, or BTV where VPĐU is the one that owes it. */
    public static String overseer(String unit) {
        return Organisation.OFFICE.equals(unit) ? FixedUnit.BTV.code() : Organisation.OFFICE;
    }
}
