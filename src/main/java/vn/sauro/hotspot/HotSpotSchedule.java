package vn.sauro.hotspot;

/** The editable rules of how long each step may take; the decision table {@code hot-spot-schedule} answers. */
public interface HotSpotSchedule {

    /** In what a time is counted. */
    enum TimeUnit {
        /** By the clock, nights and weekends included. */
        HOURS,
        /** To the end of the last working day. */
        WORKING_DAYS
    }

    /** How long. */
    record Allowance(int amount, TimeUnit unit) {}

    /** The time a step may take from the moment it is owed; for the handling, what is proposed to those who direct. */
    Allowance of(HotSpotStep step, HotSpotReport.Severity severity);
}
