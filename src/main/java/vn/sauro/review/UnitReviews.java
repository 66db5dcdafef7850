package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rating.Work;
import vn.sauro.review.UnitReview.State;
import vn.sauro.rule.Decimals;
import vn.sauro.rule.Refusal;

/** What the units of a review report, and what VPĐU, Ban Xây dựng Đảng and UBKT find about it. Of two who do the same at once the later is told in words. */
@Service
public class UnitReviews {

    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_EXCLUSION = 60;
    private static final int MOST_POINTS = 30;
    private static final String PER_CENT = "%";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LARGEST_FIGURE = new BigDecimal("999999999");

    private final UnitReviewStore store;
    private final CycleStore cycles;
    private final UnitWorks works;
    private final ReviewKinds kinds;
    private final ReviewSchedule schedule;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    UnitReviews(UnitReviewStore store, CycleStore cycles, UnitWorks works, ReviewKinds kinds, ReviewSchedule schedule, Organisation organisation,
            WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.cycles = cycles;
        this.works = works;
        this.kinds = kinds;
        this.schedule = schedule;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the unit takes no part in the review */
    @Transactional(readOnly = true)
    public UnitReview get(String cycle, String unit) {
        return store.get(cycle, unit);
    }

    /** By unit. */
    @Transactional(readOnly = true)
    public List<UnitReview> of(String cycle) {
        return store.of(cycle);
    }

    /** What the unit is rated by when the newest report is accepted; VPĐU says which of it is above what was asked. */
    @Transactional(readOnly = true)
    public List<Work> works(String cycle, String unit) {
        UnitReview review = store.get(cycle, unit);
        return works.of(cycles.get(cycle), review, review.newest().orElseThrow());
    }

    /**
     * The unit reports, or reports anew what went back.
     *
     * @throws Refusal when a line is missing, a value cannot stand, the actor is not of the unit, or it was reported before
     */
    @Transactional
    public void report(String cycle, String unit, UnitReport.Content content, String actor) {
        UnitReview review = owing(cycle, unit, Set.of(State.TO_REPORT, State.RETURNED));
        if (!organisation.isMember(actor, unit)) {
            throw Refusal.of("Chỉ thành viên của " + organisation.unit(unit).name() + " được gửi báo cáo này.");
        }
        Cycle of = cycles.get(cycle);
        Refusal.unless(content.selfGeneral() >= 0 && content.selfGeneral() <= MOST_POINTS, "selfGeneral", "phải từ 0 đến " + MOST_POINTS + " điểm.");
        List<UnitReport.LineReport> lines = lines(of, content.lines());
        List<UnitReport.Figure> figures = figures(of, content.figures());
        int version = review.reports().size() + 1;
        store.insertReport(cycle, unit, version, new UnitReport.Content(content.selfGeneral(), lines, content.figures()), figures, review.dueOn(), actor,
                organisation.actsFor(actor, unit).map(Person::id), clock.instant());
        store.move(cycle, unit, State.REPORTED);
    }

    /** Every line of the review once, in its order. */
    private static List<UnitReport.LineReport> lines(Cycle cycle, List<UnitReport.LineReport> reported) {
        List<UnitReport.LineReport> lines = new ArrayList<>();
        for (Line line : cycle.lines()) {
            List<UnitReport.LineReport> of = reported.stream().filter(each -> each.line().equals(line.code())).toList();
            String where = "“" + line.title() + "”: ";
            Refusal.unless(of.size() == 1, "lines", where + (of.isEmpty() ? "chưa báo cáo." : "bị ghi trùng."));
            UnitReport.LineReport report = of.get(0);
            Refusal.unless(report.done().length() >= SHORTEST_TEXT, "lines", where + "kết quả thực hiện phải nêu rõ, ít nhất " + SHORTEST_TEXT + " ký tự.");
            for (String text : List.of(report.done(), report.limits().orElse(""), report.causes().orElse(""), report.remedies().orElse(""))) {
                Refusal.unless(text.length() <= LONGEST_TEXT, "lines", where + "mỗi ô tối đa " + LONGEST_TEXT + " ký tự.");
            }
            Refusal.unless(report.limits().isEmpty() || report.remedies().isPresent(), "lines", where + "đã nêu hạn chế thì phải nêu biện pháp khắc phục.");
            perCent(where, "khối lượng", report.quantity());
            perCent(where, "chất lượng", report.quality());
            perCent(where, "tiến độ", report.progress());
            lines.add(report);
        }
        Refusal.unless(reported.size() == lines.size(), "lines", "có nội dung không thuộc kỳ này.");
        return lines;
    }

    private static void perCent(String where, String what, int value) {
        Refusal.unless(value >= 0 && value <= HUNDRED.intValue(), "lines", where + what + " là " + value + "%, phải từ 0 đến 100%.");
    }

    private List<UnitReport.Figure> figures(Cycle cycle, List<UnitReport.Reported> reported) {
        List<UnitReport.Figure> figures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UnitReport.Reported figure : reported) {
            Indicator indicator = cycle.indicators().stream().filter(each -> each.code().equals(figure.indicator()) && seen.add(each.code())).findFirst()
                    .orElseThrow(() -> Refusal.ofField("figures", "có chỉ tiêu không thuộc kỳ này hoặc bị ghi trùng."));
            String where = "“" + indicator.title() + "”: ";
            BigDecimal most = indicator.measure().equals(PER_CENT) ? HUNDRED : LARGEST_FIGURE;
            Refusal.unless(figure.actual().signum() >= 0 && figure.actual().compareTo(most) <= 0, "figures",
                    where + "là " + Decimals.text(figure.actual()) + ", phải từ 0 đến " + Decimals.text(most) + ".");
            Refusal.unless(figure.actual().stripTrailingZeros().scale() <= 2, "figures", where + "lấy tối đa hai chữ số thập phân.");
            Refusal.unless(!figure.source().isBlank() && figure.source().length() <= LONGEST_SOURCE, "figures", where + "phải ghi nguồn số liệu, tối đa " + LONGEST_SOURCE + " ký tự.");
            figures.add(new UnitReport.Figure(figure.indicator(), figure.actual(), figure.source(), kinds.verdict(indicator.target(), figure.actual())));
        }
        return figures;
    }

    /**
     * VPĐU accepts the report, or returns it.
     *
     * @param reason why it goes back
     * @param above  codes of the unit's work found above what was asked
     * @return whether it was accepted
     * @throws Refusal without a reason why it goes back, for work that is not the unit's or not done, by the unit's head, or when it was checked before
     */
    @Transactional
    public boolean check(String cycle, String unit, boolean accepted, Optional<String> reason, Set<String> above, String actor) {
        UnitReview review = owing(cycle, unit, Set.of(State.REPORTED));
        organisation.demandNotHead(actor, unit);
        UnitReport report = review.newest().orElseThrow();
        if (accepted) {
            List<Work> rated = works.of(cycles.get(cycle), review, report);
            for (String code : above) {
                Work work = rated.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(() -> Refusal.ofField("above", "có việc không phải của đơn vị."));
                Refusal.unless(work.done(), "above", "“" + work.title() + "” chưa hoàn thành nên không ghi là vượt yêu cầu.");
                store.addAbove(cycle, unit, code);
            }
            store.move(cycle, unit, State.ACCEPTED);
        } else {
            Refusal.unless(reason.orElse("").length() >= SHORTEST_TEXT, "returnReason", "phải nêu rõ khi trả lại, ít nhất " + SHORTEST_TEXT + " ký tự.");
            LocalDate due = calendar.plusWorkingDays(LocalDate.now(clock), schedule.workingDays(ReviewStep.MEND, cycles.get(cycle).kind()));
            store.giveBack(cycle, unit, due, due.isAfter(review.latestOn()) ? due : review.latestOn());
        }
        store.insertCheck(cycle, unit, report.version(), accepted, accepted ? Optional.empty() : reason, actor, clock.instant());
        return accepted;
    }

    /** The last day passed without a report that could be accepted: the unit is rated on what is there. */
    @Transactional
    public void missing(String cycle, String unit) {
        store.lock(cycle, unit);
        if (store.get(cycle, unit).state() != State.ACCEPTED) {
            store.move(cycle, unit, State.MISSING);
        }
    }

    /** What Ban Xây dựng Đảng finds about one unit. @param general points of the general criteria, 0 to 30 */
    public record Appraisal(String unit, BigDecimal general, Optional<String> note) {}

    /**
     * Ban Xây dựng Đảng appraises the general criteria of all units in one act.
     *
     * @throws Refusal naming the unit that is missing or whose points cannot stand, or when the actor heads one of them
     */
    @Transactional
    public void appraise(String cycle, List<Appraisal> appraisals, String actor) {
        cycles.lock(cycle);
        demandEach(cycle, appraisals.stream().map(Appraisal::unit).toList(), actor);
        List<UnitReview> reviews = store.of(cycle);
        for (Appraisal appraisal : appraisals) {
            String where = name(appraisal.unit()) + ": ";
            BigDecimal points = appraisal.general();
            Refusal.unless(points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(MOST_POINTS)) <= 0, "rows", where + "điểm thẩm định là " + Decimals.text(points)
                    + ", phải từ 0 đến " + MOST_POINTS + ".");
            Refusal.unless(points.stripTrailingZeros().scale() <= 2, "rows", where + "điểm thẩm định lấy tối đa hai chữ số thập phân.");
            note(where, appraisal.note());
            Optional<Integer> self = reviews.stream().filter(review -> review.unit().equals(appraisal.unit())).flatMap(review -> review.accepted().stream())
                    .map(UnitReport::selfGeneral).findFirst();
            Refusal.unless(self.isEmpty() || points.compareTo(BigDecimal.valueOf(self.get())) == 0 || appraisal.note().isPresent(), "rows",
                    where + "điểm thẩm định khác điểm tự chấm thì phải ghi lý do.");
            store.appraise(cycle, appraisal.unit(), points, appraisal.note(), actor, clock.instant());
        }
    }

    /** What UBKT says about one unit. @param exclusion code of a row of the decision {@code unit-exclusion} */
    public record Comment(String unit, boolean disciplined, Optional<String> exclusion, Optional<String> comment) {}

    /**
     * UBKT comments on all units in one act.
     *
     * @throws Refusal naming the unit that is missing, or disciplined without saying for what, or when the actor heads one of them
     */
    @Transactional
    public void comment(String cycle, List<Comment> comments, String actor) {
        cycles.lock(cycle);
        demandEach(cycle, comments.stream().map(Comment::unit).toList(), actor);
        for (Comment comment : comments) {
            String where = name(comment.unit()) + ": ";
            Refusal.unless(!comment.disciplined() && comment.exclusion().isEmpty() || comment.comment().orElse("").length() >= SHORTEST_TEXT, "rows",
                    where + "có kỷ luật hoặc trường hợp loại trừ thì phải ghi rõ quyết định, kết luận, ít nhất " + SHORTEST_TEXT + " ký tự.");
            Refusal.unless(comment.exclusion().orElse("").length() <= LONGEST_EXCLUSION, "rows", where + "trường hợp loại trừ phải chọn trong danh sách.");
            note(where, comment.comment());
            store.comment(cycle, comment.unit(), comment.disciplined(), comment.exclusion(), comment.comment(), actor, clock.instant());
        }
    }

    private static void note(String where, Optional<String> text) {
        Refusal.unless(text.orElse("").length() <= LONGEST_NOTE, "rows", where + "ghi chú tối đa " + LONGEST_NOTE + " ký tự.");
    }

    /** Every unit of the review once, none that the actor heads. */
    private void demandEach(String cycle, List<String> named, String actor) {
        List<String> units = store.units(cycle);
        for (String unit : units) {
            Refusal.unless(named.stream().filter(unit::equals).count() == 1, "rows", name(unit) + ": phải có đúng một dòng.");
            organisation.demandNotHead(actor, unit);
        }
        Refusal.unless(named.size() == units.size(), "rows", "có đơn vị không thuộc kỳ này: "
                + named.stream().filter(unit -> !units.contains(unit)).collect(Collectors.joining(", ")) + ".");
    }

    private String name(String unit) {
        return organisation.unit(unit).name();
    }

    private UnitReview owing(String cycle, String unit, Set<State> states) {
        store.lock(cycle, unit);
        UnitReview review = store.get(cycle, unit);
        if (!states.contains(review.state())) {
            throw Refusal.of("Việc này đã được thực hiện trước đó, báo cáo của đơn vị đang ở trạng thái “" + review.state().title() + "”.");
        }
        return review;
    }
}
