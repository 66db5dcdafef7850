package vn.sauro.rehearsal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The walks through the procedure that can be rehearsed. */
public enum Scenario {

    /** Everyone does their part in time, every hamlet agrees, the resolution is published before the deadline. */
    ON_TIME("on-time", dice -> new Plots.OnTime()),
    /** One scheme fails by its name alone and one by its plan; a second round passes both, in time. */
    SECOND_ROUND("second-round", dice -> new Plots.SecondRound()),
    /** One scheme fails twice and goes to BTV, the others are approved. */
    REJECTED("rejected", dice -> new Plots.Rejected()),
    /** Every scheme fails twice: the end without a resolution. */
    ALL_REJECTED("all-rejected", dice -> new Plots.AllRejected()),
    /** Plans, a scheme, the dossier and the draft resolution each go back once. */
    RETURNED("returned", dice -> new Plots.Returned()),
    /** Every third unit lets its work lie until after the due date. */
    LATE("late", Plots.Late::new),
    /** A hot spot is reported, directed, handled; not settled at once and flaring up once more it is closed in the end. */
    HOT_SPOT("hot-spot", dice -> new Plots.HotSpot()),
    /** A higher level gives three more weeks while it runs. */
    REDATED("redated", dice -> new Plots.Redated()),
    /** Assignments of the notice are handed back, issued again, withdrawn, returned, reviewed; the office's head is on leave meanwhile. */
    ASSIGNMENTS("assignments", dice -> new Plots.AssignmentsAllWays()),
    /** The year's review of "Bình dân học vụ số" without a rearrangement: five tasks and four figures whose targets are open. */
    REVIEW_DIGITAL_LITERACY("review-digital-literacy", dice -> Plots.Review.byHand("binh-dan-hoc-vu-so", LocalDate.of(2025, 5, 26), List.of())),
    /** The half-year's review of resolutions and directives, a line for each; the notice names none, so their titles are illustrative. */
    REVIEW_RESOLUTIONS("review-resolutions", dice -> Plots.Review.byHand("nghi-quyet-chi-thi", LocalDate.of(2025, 11, 26),
            List.of("Nghị quyết của Ban Thường vụ Đảng ủy xã (minh họa 1)", "Nghị quyết của Ban Thường vụ Đảng ủy xã (minh họa 2)", "Chỉ thị của Ban Thường vụ Đảng ủy xã (minh họa)"))),
    /** The year's review of the two-tier government: four directions, documents signed digitally, public procedures. */
    REVIEW_TWO_TIER("review-two-tier", dice -> Plots.Review.byHand("chinh-quyen-hai-cap", LocalDate.of(2025, 5, 26), List.of())),
    /** The half-year's review of resolutions and directives as it opens in real life: the calendar schedules it, and opens it on its day. */
    REVIEW_BY_CALENDAR("review-by-calendar", dice -> Plots.Review.byCalendar(LocalDate.of(2026, 5, 27), LocalDate.of(2026, 11, 26))),
    /** Everything may happen. */
    RANDOM("random", RandomPlot::new);

    private final String code;
    private final Function<Dice, Plot> plot;

    Scenario(String code, Function<Dice, Plot> plot) {
        this.code = code;
        this.plot = plot;
    }

    /** Name on the command line. */
    public String code() {
        return code;
    }

    /** Whether it rehearses a review, without a rearrangement. */
    boolean ofReview() {
        return this == REVIEW_DIGITAL_LITERACY || this == REVIEW_RESOLUTIONS || this == REVIEW_TWO_TIER || this == REVIEW_BY_CALENDAR;
    }

    Plot plot(Dice dice) {
        return plot.apply(dice);
    }

    static Optional<Scenario> of(String code) {
        return Arrays.stream(values()).filter(scenario -> scenario.code.equals(code)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Scenario::code).collect(Collectors.joining(", "));
    }
}
