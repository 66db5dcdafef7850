package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.UnitKind;
import vn.sauro.rating.UnitRecord;
import vn.sauro.rating.Work;

/**
 * What a unit is rated by: each line of its accepted report, the report itself as a delivery with its due date, and the assignments it leads that were due in
 * the period. Who never reported is rated on its assignments alone.
 */
@Component
class UnitWorks {

    /** Work that is no assignment; an assignment's code never begins so. */
    private static final String LINE = "noi-dung:";
    private static final String REPORT = "bao-cao";
    private static final int ALL = 100;
    private static final Map<UnitKind, String> GROUPS = Map.of(UnitKind.BODY, "Cơ quan lãnh đạo", UnitKind.AGENCY, "Cơ quan tham mưu, quản lý",
            UnitKind.ORGANISATION, "Mặt trận Tổ quốc, tổ chức chính trị - xã hội", UnitKind.PARTY_CELL, "Đảng bộ, chi bộ");

    private final Assignments assignments;
    private final Escalations escalations;
    private final Organisation organisation;
    private final Clock clock;

    UnitWorks(Assignments assignments, Escalations escalations, Organisation organisation, Clock clock) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * All a unit is rated by.
     *
     * @param earlier what was to be mended since the review before; empty for the first
     * @param late    what BTV decided about late reports of this review, by unit
     */
    UnitRecord record(Cycle cycle, UnitReview review, List<Assignment> earlier, Map<String, List<Escalation>> late) {
        Optional<UnitReport> accepted = review.accepted();
        List<Work> works = accepted.map(report -> of(cycle, review, report, late.getOrDefault(review.unit(), List.of()))).orElseGet(() -> assigned(cycle, review));
        boolean mended = earlier.stream().filter(assignment -> assignment.unitCode().equals(review.unit())).allMatch(assignment -> assignment.state() == Assignment.State.COMPLETED);
        return new UnitRecord(review.unit(), GROUPS.get(organisation.unit(review.unit()).kind()), accepted.map(report -> BigDecimal.valueOf(report.selfGeneral())),
                review.general(), works, review.disciplined().orElse(false), mended, accepted.isPresent(), review.exclusion());
    }

    /** The work as VPĐU has it before it when it checks this report. */
    List<Work> of(Cycle cycle, UnitReview review, UnitReport report) {
        return of(cycle, review, report, lateReports(cycle.code()).getOrDefault(review.unit(), List.of()));
    }

    private List<Work> of(Cycle cycle, UnitReview review, UnitReport report, List<Escalation> late) {
        List<Work> works = new ArrayList<>();
        for (UnitReport.LineReport line : report.lines()) {
            String title = cycle.lines().stream().filter(each -> each.code().equals(line.line())).findFirst().orElseThrow().title();
            works.add(new Work(LINE + line.line(), title, line.quantity(), line.quality(), line.progress(), 0, 0, 0, 0, 0, line.complete(),
                    review.above().contains(LINE + line.line())));
        }
        works.add(reported(review, late));
        works.addAll(assigned(cycle, review));
        return works;
    }

    /** Late is the first version; what goes back after that is no check of the unit's work. BTV may have moved the day or accepted the cause. */
    private static Work reported(UnitReview review, List<Escalation> escalations) {
        UnitReport first = review.reports().get(0);
        LocalDate due = escalations.stream().flatMap(escalation -> escalation.decisions().stream()).flatMap(entry -> entry.decision().newDueOn().stream())
                .reduce(first.dueOn(), (one, other) -> other.isAfter(one) ? other : one);
        boolean late = Days.of(first.enteredAt()).isAfter(due);
        boolean excused = late && escalations.stream().flatMap(escalation -> escalation.decisions().stream())
                .anyMatch(entry -> entry.decision().kind() == Decision.Kind.ACCEPT_CAUSE);
        return new Work(REPORT, "Báo cáo sơ kết, tổng kết", ALL, ALL, ALL, 1, late ? 1 : 0, excused ? 1 : 0, 0, 0, true, review.above().contains(REPORT));
    }

    private List<Work> assigned(Cycle cycle, UnitReview review) {
        return assignments.ledBy(review.unit()).stream().flatMap(assignment -> work(cycle.period(), LocalDate.now(clock), assignment, review.above().contains(assignment.code())).stream()).toList();
    }

    /** The assignment as a piece of work of the period; empty when nothing of it was due or delivered in it, or it is not the unit's. */
    static Optional<Work> work(Period period, LocalDate today, Assignment assignment, boolean above) {
        if (assignment.state() == Assignment.State.WITHDRAWN || assignment.state() == Assignment.State.HANDED_BACK || assignment.state() == Assignment.State.ISSUED) {
            return Optional.empty();
        }
        List<Act> delivered = assignment.acts().stream().filter(act -> act.late().isPresent() && period.contains(act.dueOn().orElseThrow())).toList();
        Optional<LocalDate> owed = owed(assignment).filter(day -> period.contains(day) && day.isBefore(today));
        if (delivered.isEmpty() && owed.isEmpty()) {
            return Optional.empty();
        }
        long late = delivered.stream().filter(act -> act.late().orElse(false)).count() + owed.stream().count();
        long excused = Math.min(late, assignment.acts().stream().filter(act -> act.kind() == Act.Kind.CAUSE_ACCEPTED && period.contains(act.dueOn().orElseThrow())).count());
        long failed = delivered.isEmpty() ? 0 : assignment.returns();
        boolean done = owed.isEmpty() && (assignment.standing() || assignment.state() == Assignment.State.COMPLETED);
        int share = done ? ALL : Math.min(assignment.percent(), ALL - 1);
        return Optional.of(new Work(assignment.code(), assignment.clarities().task(), share, delivered.isEmpty() ? share : ALL, share,
                delivered.size() + (int) owed.stream().count(), (int) late, (int) excused, (int) failed, 0, done, above && done));
    }

    /** The day by which something is owed that was not delivered; overdue once it has passed. */
    private static Optional<LocalDate> owed(Assignment assignment) {
        boolean open = switch (assignment.state()) {
            case ACCEPTED, IN_PROGRESS, RETURNED -> true;
            default -> false;
        };
        return !open ? Optional.empty() : assignment.clarities().timing() instanceof Timing.Dated dated ? Optional.of(dated.dueOn()) : assignment.periodDueOn();
    }

    /** What BTV was told about late reports of the review, by unit. */
    Map<String, List<Escalation>> lateReports(String cycle) {
        Map<String, List<Escalation>> late = new HashMap<>();
        String subject = "task:" + cycle + ":";
        for (Escalation escalation : escalations.all()) {
            if (escalation.subject().startsWith(subject) && escalation.subject().contains(":" + ReviewStep.REPORT.code() + ":") && escalation.unitCode().isPresent()) {
                late.computeIfAbsent(escalation.unitCode().get(), unit -> new ArrayList<>()).add(escalation);
            }
        }
        return late;
    }
}
