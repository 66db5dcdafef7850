package vn.sauro.rehearsal;

import java.util.Arrays;
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
