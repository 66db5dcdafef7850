package vn.sauro.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of review, a row of the decision table {@code review-kinds}.
 *
 * @param months  length of a period; empty for a kind that follows no calendar
 * @param firstOn day on which the calendar opens the first one; periods lie every so many months before and after it
 */
public record ReviewKind(String code, String title, Optional<Integer> months, Optional<LocalDate> firstOn, Trigger trigger) {

    /** What opens it. */
    public enum Trigger {
        /** The calendar, or VPĐU by hand. */
        CALENDAR,
        /** The end of a rearrangement. */
        REARRANGEMENT_ENDED
    }

    /** The period that is reviewed on this day or later, the day of its review the earliest on or after it. */
    Period reviewedFrom(LocalDate day) {
        int length = months.orElseThrow();
        LocalDate first = firstOn.orElseThrow();
        int number = 0;
        while (!first.plusMonths((long) length * number).isBefore(day)) {
            number--;
        }
        while (first.plusMonths((long) length * number).isBefore(day)) {
            number++;
        }
        return new Period(first.plusMonths((long) length * (number - 1)), first.plusMonths((long) length * number).minusDays(1));
    }

    /** The period that ended last before this day, and the one in which the day lies. */
    List<Period> around(LocalDate day) {
        Period running = reviewedFrom(day.plusDays(1));
        return Stream.of(reviewedFrom(running.from()), running).toList();
    }
}
