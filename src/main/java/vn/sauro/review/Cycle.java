package vn.sauro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One review of one period.
 *
 * @param code     also the business key of its instance
 * @param subject  code of the rearrangement whose units are rated; empty for a review of the calendar
 * @param opensOn  day on which the calendar opens it
 * @param openedBy who opened it by hand
 * @param lines    what units report on; none while it is scheduled
 */
public record Cycle(String code, String kind, String title, Optional<String> subject, Period period, LocalDate opensOn, State state, Optional<String> openedBy,
                    Optional<Instant> openedAt, Optional<Instant> publishedAt, Optional<Instant> closedAt, List<Line> lines, List<Indicator> indicators) {

    /** Where it stands. */
    public enum State {
        /** Waits for its day. */
        SCHEDULED,
        /** Units report, are appraised and rated, VPĐU reports. */
        OPEN,
        /** BTV concluded. */
        CONCLUDED,
        /** The units read their results. */
        PUBLISHED,
        /** What must be mended was assigned, the next one scheduled. */
        CLOSED
    }

    /** Code of the review of a period that begins on this day, or of a rearrangement. */
    static String codeOf(String kind, String periodOrSubject) {
        return kind + "-" + periodOrSubject;
    }

    /** With the period behind it, as people name it among others of its kind. */
    public String name() {
        return title + " (" + period.text() + ")";
    }
}
