package vn.sauro.rearrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.rule.Refusal;

/** Days of the commune's calendar (Asia/Ho_Chi_Minh) and what the rules say about days a person enters. */
public final class Days {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** The day as people write it: 24/06/2026. */
    public static String text(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    /** The commune's day on which the instant falls. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, CommuneClock.ZONE);
    }

    /** The last day of a period that ends at this exclusive instant. */
    public static LocalDate lastBefore(Instant exclusive) {
        return of(exclusive.minusNanos(1));
    }

    /** Midnight after the day: the first instant that no longer belongs to it. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CommuneClock.ZONE).toInstant();
    }

    /** @throws Refusal when the day is after today */
    static void notInFuture(String field, LocalDate day, LocalDate today) {
        Refusal.unless(!day.isAfter(today), field, "là ngày " + text(day) + ", không được sau hôm nay (" + text(today) + ").");
    }

    /**
     * @param what what happened on the earliest day, as it stands in the sentence: "ngày mở đợt sắp xếp"
     * @throws Refusal when the day is before the earliest one
     */
    static void notBefore(String field, LocalDate day, LocalDate earliest, String what) {
        Refusal.unless(!day.isBefore(earliest), field, "là ngày " + text(day) + ", không được trước " + what + " (" + text(earliest) + ").");
    }
}
