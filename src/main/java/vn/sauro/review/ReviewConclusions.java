package vn.sauro.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityConditions;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.ClarityRules;
import vn.sauro.assignment.SixClarities;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.escalation.Escalation;
import vn.sauro.notification.Message;
import vn.sauro.notification.Messages;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rating.CapNotice;
import vn.sauro.rating.Conclusion;
import vn.sauro.rating.Level;
import vn.sauro.rating.Rating;
import vn.sauro.rating.Ratings;
import vn.sauro.review.Cycle.State;
import vn.sauro.rule.Refusal;

/** From the ratings to the assignments: VPĐU reports, BTV concludes, the units read their results, what is to be mended is assigned. */
@Service
public class ReviewConclusions {

    private static final int SHORTEST_TEXT = 10;

    private final CycleStore cycles;
    private final UnitReviewStore units;
    private final SummaryStore store;
    private final Reviews reviews;
    private final UnitWorks works;
    private final Ratings ratings;
    private final Assignments assignments;
    private final ClarityRules clarityRules;
    private final Messages messages;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReviewConclusions(CycleStore cycles, UnitReviewStore units, SummaryStore store, Reviews reviews, UnitWorks works, Ratings ratings, Assignments assignments,
            ClarityRules clarityRules, Messages messages, Organisation organisation, WorkingCalendar calendar, Clock clock) {
        this.cycles = cycles;
        this.units = units;
        this.store = store;
        this.reviews = reviews;
        this.works = works;
        this.ratings = ratings;
        this.assignments = assignments;
        this.clarityRules = clarityRules;
        this.messages = messages;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Hands what each unit is rated by to the rating. May be done again until BTV concludes. */
    @Transactional
    public void takeRecords(String code) {
        Cycle cycle = cycles.get(code);
        List<Assignment> earlier = reviews.before(code).map(before -> assignments.of(before.code())).orElse(List.of());
        Map<String, List<Escalation>> late = works.lateReports(code);
        units.of(code).forEach(review -> ratings.take(code, works.record(cycle, review, earlier, late)));
    }

    /** How the cap meets the groups, for those BTV decides on. */
    @Transactional
    public List<CapNotice> caps(String code) {
        return ratings.caps(code);
    }

    /** By unit. */
    @Transactional(readOnly = true)
    public List<Rating> ratings(String code) {
        return ratings.of(code);
    }

    /** VPĐU's report; empty until it is drafted. */
    @Transactional(readOnly = true)
    public Optional<Summary> summary(String code) {
        return store.find(code);
    }

    /** What is to be mended, by number. */
    @Transactional(readOnly = true)
    public List<Remedy> remedies(String code) {
        return store.remedies(code);
    }

    /** How BTV decided; empty until it did. */
    @Transactional(readOnly = true)
    public Optional<BodyDecision> decision(String code) {
        return store.conclusion(code);
    }

    /**
     * VPĐU drafts its report with what is to be mended.
     *
     * @throws Refusal naming the row and what is not clear in it, or when it was drafted before
     */
    @Transactional
    public void draft(String code, Summary.Content content, List<ClarityDraft> remedies, String actor) {
        cycles.lock(code);
        if (store.find(code).isPresent()) {
            throw Refusal.of("Báo cáo tổng hợp đã được soạn trước đó.");
        }
        demandText("done", content.done());
        demandText("limits", content.limits());
        demandText("causes", content.causes());
        demandText("remedies", content.remedies());
        List<SixClarities> clear = new ArrayList<>();
        for (ClarityDraft remedy : remedies) {
            clear.add(remedy.clear("rows", "dòng " + (clear.size() + 1), conditions()));
        }
        store.insert(code, content, actor, clock.instant());
        for (int number = 1; number <= clear.size(); number++) {
            store.addRemedy(code, new Remedy(number, Optional.empty(), clear.get(number - 1)));
        }
    }

    private ClarityConditions conditions() {
        Set<String> known = organisation.units().stream().map(Unit::code).collect(Collectors.toCollection(HashSet::new));
        known.add(Assignments.EVERY_UNIT);
        return new ClarityConditions(LocalDate.now(clock), Optional.empty(), calendar::covers, calendar::isWorkingDay, known::contains, clarityRules);
    }

    private static void demandText(String field, String text) {
        Refusal.unless(text.length() >= SHORTEST_TEXT, field, "phải nêu rõ, ít nhất " + SHORTEST_TEXT + " ký tự.");
    }

    /**
     * The report is issued: the comments of the conference are taken in, it is signed and numbered (notice of 26/5/2026, 3.3).
     *
     * @throws Refusal when a field cannot stand, or it was issued before
     */
    @Transactional
    public void issue(String code, String comments, String number, LocalDate date, String signer, String actor) {
        cycles.lock(code);
        Summary summary = store.find(code).orElseThrow(() -> new IllegalStateException("No report on " + code));
        if (summary.issued().isPresent()) {
            throw Refusal.of("Báo cáo đã được phát hành trước đó.");
        }
        demandText("comments", comments);
        Days.notInFuture("documentDate", date, LocalDate.now(clock));
        Days.notBefore("documentDate", date, Days.of(cycles.get(code).openedAt().orElseThrow()), "ngày mở kỳ");
        store.issue(code, new Summary.Issue(comments, number, date, signer, actor, clock.instant()));
    }

    /**
     * BTV concludes on the whole review in one act, recorded as a body's decision.
     *
     * @param conclusions of units whose level or head is another than proposed, or whom the cap meets; every other unit keeps what was proposed
     * @throws Refusal for a change without a reason, a head above its unit, an Xuất sắc beyond the cap, numbers that cannot stand, by the head of one of the
     *                 units, or when BTV concluded before
     */
    @Transactional
    public void conclude(String code, List<Conclusion> conclusions, BodyDecision decision, String actor) {
        cycles.lock(code);
        Cycle cycle = cycles.get(code);
        if (cycle.state() != State.OPEN) {
            throw Refusal.of("Ban Thường vụ đã kết luận trước đó.");
        }
        units.units(code).forEach(unit -> organisation.demandNotHead(actor, unit));
        LocalDate issued = store.find(code).flatMap(Summary::issued).orElseThrow().documentDate();
        decision.check(true, LocalDate.now(clock), issued, "ngày báo cáo của Văn phòng Đảng ủy");
        ratings.conclude(code, conclusions, actor);
        store.conclude(code, decision, actor, clock.instant());
        cycles.move(code, State.CONCLUDED);
    }

    /** The results are told to the units, to each its own; twice asked, once. */
    @Transactional
    public void publish(String code) {
        cycles.lock(code);
        Cycle cycle = cycles.get(code);
        if (cycle.state() != State.CONCLUDED) {
            return;
        }
        cycles.publish(code, clock.instant());
        BodyDecision decision = store.conclusion(code).orElseThrow();
        for (Rating rating : ratings.of(code)) {
            String unit = organisation.unit(rating.unit()).name();
            String level = rating.level().map(Level::title).orElse("chưa xếp loại");
            messages.post(new Message("review:" + code + ":" + rating.unit(), Message.Kind.DECISION, List.of(), cycle.title() + ": kết quả của " + unit,
                    "Kết luận của Ban Thường vụ (số " + decision.documentNumber() + " ngày " + Days.text(decision.documentDate()) + ") về " + cycle.name() + ": " + unit + ": "
                            + level + ". Xem lý do tại “Xem kết quả sơ kết, tổng kết”."), List.of(rating.unit()));
        }
    }

    /** What is to be mended becomes assignments, issued by who entered BTV's conclusion; twice asked, once. */
    @Transactional
    public void assign(String code) {
        String actor = store.concludedBy(code).orElseThrow(() -> new IllegalStateException("No conclusion on " + code));
        store.remedies(code).forEach(remedy -> assignments.issue(code, Integer.toString(remedy.number()), remedy.quotation(), remedy.clarities(), actor));
    }

    /** The published reviews a unit of the person takes part in, the latest first. */
    @Transactional(readOnly = true)
    public List<Result> results(String person) {
        Set<String> own = organisation.units().stream().map(Unit::code).filter(unit -> organisation.isMember(person, unit)).collect(Collectors.toSet());
        List<Result> results = new ArrayList<>();
        for (Cycle cycle : cycles.all()) {
            if (cycle.publishedAt().isPresent()) {
                ratings.of(cycle.code()).stream().filter(rating -> own.contains(rating.unit())).forEach(rating -> results.add(new Result(cycle, rating)));
            }
        }
        return results;
    }

    /** A unit's published result. */
    public record Result(Cycle cycle, Rating rating) {}

    /**
     * A unit has read its result, and may say something about it.
     *
     * @throws Refusal when it is not published, or the actor is not of the unit
     */
    @Transactional
    public void receive(String code, String unit, Optional<String> opinion, String actor) {
        cycles.lock(code);
        if (results(actor).stream().noneMatch(result -> result.cycle().code().equals(code) && result.rating().unit().equals(unit))) {
            throw Refusal.ofField("result", "phải chọn trong danh sách.");
        }
        store.receive(code, unit, opinion, actor, clock.instant());
    }

    /** What is to be mended in all reviews with what it became, by review, number and unit, for a report. */
    @Transactional(readOnly = true)
    public List<RemedyLine> remedyLines() {
        List<RemedyLine> lines = new ArrayList<>();
        for (Cycle cycle : cycles.all()) {
            Map<String, List<Assignment>> issued = new HashMap<>();
            assignments.of(cycle.code()).forEach(assignment -> issued.computeIfAbsent(assignment.number(), number -> new ArrayList<>()).add(assignment));
            for (Remedy remedy : store.remedies(cycle.code())) {
                List<Assignment> became = issued.getOrDefault(Integer.toString(remedy.number()), List.of());
                if (became.isEmpty()) {
                    lines.add(new RemedyLine(cycle.code(), remedy.number(), remedy.clarities().lead(), null, false));
                }
                became.forEach(assignment -> lines.add(new RemedyLine(cycle.code(), remedy.number(), assignment.unitCode(), assignment.code(),
                        assignment.state() == Assignment.State.COMPLETED)));
            }
        }
        return lines;
    }
}
