package vn.sauro.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.review.Cycle.State;
import vn.sauro.review.ReviewKind.Trigger;
import vn.sauro.rule.Refusal;

/**
 * Reviews are scheduled and opened, by the calendar, by VPĐU's hand or at the end of a rearrangement, once for a kind and period however many ask: whoever
 * does it at the same moment waits for the turn and finds it done.
 */
@Service
public class Reviews {

    /** Due dates are exclusive; one second less lets people read the last day itself, 23:59:59. */
    private static final Duration SHOWN_BEFORE = Duration.ofSeconds(1);
    /** Code of a line VPĐU adds when it opens a review. */
    private static final String ADDED = "bs";
    private static final int MOST_LINES = 40;
    private static final int LONGEST_TITLE = 500;

    private final CycleStore store;
    private final UnitReviewStore units;
    private final ReviewKinds kinds;
    private final ReviewSchedule schedule;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Reviews(CycleStore store, UnitReviewStore units, ReviewKinds kinds, ReviewSchedule schedule, Organisation organisation, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.units = units;
        this.kinds = kinds;
        this.schedule = schedule;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A kind VPĐU may open now.
     *
     * @param periods those that were not reviewed yet: the one that ended last and the running one
     * @param lines   what units are to report on unless VPĐU says otherwise
     */
    public record Offer(ReviewKind kind, List<Period> periods, List<Line> lines) {}

    /** What VPĐU may open by hand now. Asking a table writes history, so nothing that asks one is read-only. */
    @Transactional
    public List<Offer> offers() {
        return kinds.all().stream().filter(kind -> kind.trigger() == Trigger.CALENDAR).map(kind -> new Offer(kind, free(kind), kinds.lines(kind.code())))
                .filter(offer -> !offer.periods().isEmpty()).toList();
    }

    private List<Period> free(ReviewKind kind) {
        return kind.around(LocalDate.now(clock)).stream().filter(period -> store.find(code(kind, period)).filter(cycle -> cycle.state() != State.SCHEDULED).isEmpty()).toList();
    }

    private static String code(ReviewKind kind, Period period) {
        return Cycle.codeOf(kind.code(), period.from().toString());
    }

    /**
     * VPĐU opens a review by hand.
     *
     * @param from   first day of its period
     * @param titles what units report on; empty for what the table says
     * @return its code
     * @throws Refusal when somebody else tries to, or the period was opened before
     */
    @Transactional
    public String open(String kind, LocalDate from, List<String> titles, String actor) {
        if (!organisation.isMember(actor, Organisation.OFFICE)) {
            throw Refusal.of("Chỉ " + organisation.unit(Organisation.OFFICE).name() + " được mở kỳ sơ kết, tổng kết.");
        }
        ReviewKind chosen = kinds.all().stream().filter(each -> each.code().equals(kind) && each.trigger() == Trigger.CALENDAR).findFirst()
                .orElseThrow(() -> Refusal.ofField("kind", "phải chọn trong danh sách."));
        Period period = chosen.around(LocalDate.now(clock)).stream().filter(each -> each.from().equals(from)).findFirst()
                .orElseThrow(() -> Refusal.ofField("period", "phải chọn trong danh sách."));
        store.takeTurn();
        String code = code(chosen, period);
        schedule(chosen, period);
        List<Line> lines = lines(chosen, titles);
        if (!begin(store.get(code), lines, Optional.of(actor))) {
            throw Refusal.ofField("period", period.text() + " đã được mở trước đó.");
        }
        return code;
    }

    private List<Line> lines(ReviewKind kind, List<String> titles) {
        List<Line> shipped = kinds.lines(kind.code());
        if (titles.isEmpty()) {
            return shipped;
        }
        Refusal.unless(titles.size() <= MOST_LINES, "lines", "có " + titles.size() + " dòng, tối đa " + MOST_LINES + ".");
        Refusal.unless(titles.stream().distinct().count() == titles.size(), "lines", "có dòng bị ghi trùng.");
        List<Line> lines = new ArrayList<>();
        for (String title : titles) {
            Refusal.unless(title.length() <= LONGEST_TITLE, "lines", "dòng " + (lines.size() + 1) + ": tối đa " + LONGEST_TITLE + " ký tự.");
            lines.add(shipped.stream().filter(line -> line.title().equals(title)).findFirst().orElse(new Line(ADDED + (lines.size() + 1), title, Optional.empty())));
        }
        return lines;
    }

    /**
     * What the calendar opens on this day: of each kind the scheduled period whose day has come. Before, the first period of a kind that is new is scheduled.
     * On a day off nothing is opened, nor what is of a kind that was taken out of the table.
     *
     * @return codes of those this call opened
     */
    @Transactional
    public List<String> openDue() {
        LocalDate today = LocalDate.now(clock);
        if (calendar.covers(today) && !calendar.isWorkingDay(today)) {
            return List.of();
        }
        store.takeTurn();
        List<String> known = store.all().stream().map(Cycle::kind).distinct().toList();
        List<ReviewKind> all = kinds.all();
        all.stream().filter(kind -> kind.trigger() == Trigger.CALENDAR && !known.contains(kind.code())).forEach(kind -> schedule(kind, firstFrom(kind, today)));
        return store.due(today).stream().map(store::get).filter(cycle -> all.stream().anyMatch(kind -> kind.code().equals(cycle.kind())))
                .filter(cycle -> begin(cycle, kinds.lines(cycle.kind()), Optional.empty())).map(Cycle::code).toList();
    }

    private static Period firstFrom(ReviewKind kind, LocalDate today) {
        LocalDate first = kind.firstOn().orElseThrow();
        return kind.reviewedFrom(first.isAfter(today) ? first : today);
    }

    private void schedule(ReviewKind kind, Period period) {
        store.schedule(code(kind, period), kind.code(), kind.title(), Optional.empty(), period, opensOn(period.dayAfter()));
    }

    /** The day itself, else the next working day; a year without a list of holidays is looked at again when it comes. */
    private LocalDate opensOn(LocalDate day) {
        return calendar.covers(day) ? calendar.nextWorkingDay(day) : day;
    }

    /** Whether this call opened it: of two the later finds it open. To be called with the turn held. */
    private boolean begin(Cycle cycle, List<Line> lines, Optional<String> actor) {
        if (!store.open(cycle.code(), actor, clock.instant())) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = calendar.plusWorkingDays(today, schedule.workingDays(ReviewStep.REPORT, cycle.kind()));
        LocalDate latest = calendar.plusWorkingDays(today, schedule.workingDays(ReviewStep.LATEST, cycle.kind()));
        for (int position = 1; position <= lines.size(); position++) {
            store.addLine(cycle.code(), position, lines.get(position - 1));
        }
        List<Indicator> indicators = kinds.indicators(cycle.kind());
        for (int position = 1; position <= indicators.size(); position++) {
            store.addIndicator(cycle.code(), position, indicators.get(position - 1));
        }
        if (cycle.subject().isEmpty()) {
            organisation.reportingUnits().forEach(unit -> units.insert(cycle.code(), unit.code(), due, latest));
        } else {
            units.redate(cycle.code(), due, latest);
        }
        return true;
    }

    /**
     * A rearrangement ended: its units are rated, in a review that opens on the next working day. Told twice, scheduled once.
     *
     * @param title   of the rearrangement
     * @param unitCodes those that took part; who has ended since is left out
     */
    @Transactional
    public void scheduleAfter(String rearrangement, String title, Period period, List<String> unitCodes) {
        LocalDate opens = calendar.plusWorkingDays(LocalDate.now(clock), 1);
        for (ReviewKind kind : kinds.all()) {
            if (kind.trigger() == Trigger.REARRANGEMENT_ENDED) {
                store.takeTurn();
                String code = Cycle.codeOf(kind.code(), rearrangement);
                store.schedule(code, kind.code(), kind.title() + ": " + title, Optional.of(rearrangement), period, opens);
                unitCodes.stream().filter(unit -> organisation.findUnit(unit).filter(Unit::current).isPresent())
                        .forEach(unit -> units.insert(code, unit, opens, opens));
            }
        }
    }

    /** Schedules the review of the period after this one and closes this one; twice asked, once. A kind that follows no calendar, or was taken out, has no next. */
    @Transactional
    public void closeAndScheduleNext(String code) {
        store.takeTurn();
        Cycle cycle = store.get(code);
        kinds.find(cycle.kind()).filter(kind -> kind.trigger() == Trigger.CALENDAR && cycle.subject().isEmpty())
                .ifPresent(kind -> schedule(kind, kind.reviewedFrom(cycle.period().dayAfter().plusDays(1))));
        if (cycle.state() != State.CLOSED) {
            store.close(code, clock.instant());
        }
    }

    /** The newest closed review of the same kind and subject whose period lies before this one's; empty for the first. */
    @Transactional(readOnly = true)
    public Optional<Cycle> before(String code) {
        Cycle cycle = store.get(code);
        return store.all().stream().filter(other -> other.kind().equals(cycle.kind()) && other.subject().isEmpty() && cycle.subject().isEmpty()
                && other.state() == State.CLOSED && other.period().until().isBefore(cycle.period().from())).findFirst();
    }

    /** @throws IllegalArgumentException when there is none: a code in the engine always comes from a review */
    @Transactional(readOnly = true)
    public Cycle get(String code) {
        return store.get(code);
    }

    /** The latest period first, scheduled ones among them. */
    @Transactional(readOnly = true)
    public List<Cycle> all() {
        return store.all();
    }

    /** All by period and code, as a report has them; scheduled ones among them. */
    @Transactional(readOnly = true)
    public List<ReviewLine> lines() {
        return store.all().stream().sorted(Comparator.comparing((Cycle cycle) -> cycle.period().from()).thenComparing(Cycle::code)).map(this::line).toList();
    }

    private ReviewLine line(Cycle cycle) {
        return new ReviewLine(cycle.code(), cycle.kind(), cycle.subject().orElse(null), cycle.period().from(), cycle.period().until(), cycle.opensOn(), cycle.state(), local(cycle.openedAt()),
                local(cycle.publishedAt()), local(cycle.closedAt()), units.of(cycle.code()).stream().map(review -> line(cycle, review)).toList());
    }

    private static ReviewLine.UnitLine line(Cycle cycle, UnitReview review) {
        return new ReviewLine.UnitLine(review.unit(), review.state(), review.latestOn(), review.reports().size(),
                (int) review.reports().stream().filter(report -> report.check().filter(check -> !check.accepted()).isPresent()).count(),
                review.accepted().stream().flatMap(report -> report.figures().stream()).map(figure -> new ReviewLine.FigureLine(figure.indicator(), figure.actual(),
                        cycle.indicators().stream().filter(indicator -> indicator.code().equals(figure.indicator())).findFirst().orElseThrow().target().orElse(null),
                        figure.verdict())).toList());
    }

    private static OffsetDateTime local(Optional<Instant> instant) {
        return instant.map(at -> at.atZone(CommuneClock.ZONE).toOffsetDateTime()).orElse(null);
    }

    /** Codes of the units it is about, by code. */
    @Transactional(readOnly = true)
    public List<String> unitCodes(String code) {
        return units.units(code);
    }

    /** By when a step of the review that is owed from now on is due, as people read it: the last second that is in time. */
    @Transactional
    public Instant dueAt(String code, ReviewStep step) {
        return shown(calendar.plusWorkingDays(LocalDate.now(clock), schedule.workingDays(step, store.get(code).kind())));
    }

    /** By when the unit's report is due, as people read it. */
    @Transactional(readOnly = true)
    public Instant reportDueAt(String code, String unit) {
        return shown(units.get(code, unit).dueOn());
    }

    /** The last day on which the unit's report is waited for. */
    @Transactional(readOnly = true)
    public LocalDate waitedUntil(String code, String unit) {
        return units.get(code, unit).latestOn();
    }

    private static Instant shown(LocalDate day) {
        return Days.end(day).minus(SHOWN_BEFORE);
    }
}
