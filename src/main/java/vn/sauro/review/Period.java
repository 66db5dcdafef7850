package vn.sauro.review;

import java.time.LocalDate;
import vn.sauro.calendar.Days;

/**
 * What a review looks back on, both days included.
 */
public record Period(LocalDate from, LocalDate until) {

    /** As people write it: từ 26/11/2025 đến 25/05/2026. */
    public String text() {
        return "từ " + Days.text(from) + " đến " + Days.text(until);
    }

    /** Whether the day lies in it. */
    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The day after it, on which it is reviewed when it is a working day. */
    LocalDate dayAfter() {
        return until.plusDays(1);
    }
}
