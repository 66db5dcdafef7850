package vn.sauro.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.sauro.rule.Refusal;

/** Days and moments of the commune, as people write them and as refusals name them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private Days() {}

    /** The day as people write it: 24/06/2026. */
    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** The moment as people write it: 08:30 ngày 24/06/2026. */
    public static String text(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** The moment as people write it. */
    public static String text(Instant instant) {
        return text(LocalDateTime.ofInstant(instant, CommuneClock.ZONE));
    }

    /** The instant of a moment of the commune. */
    public static Instant instant(LocalDateTime moment) {
        return moment.atZone(CommuneClock.ZONE).toInstant();
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
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CommuneClock.ZONE).toInstant();
    }

    /** @throws Refusal when the day is after today */
    public static void notInFuture(String field, LocalDate day, LocalDate today) {
        Refusal.unless(!day.isAfter(today), field, "là ngày " + text(day) + ", không được sau hôm nay (" + text(today) + ").");
    }

    /**
     * @param what what happened on the earliest day, as it stands in the sentence: "ngày mở đợt sắp xếp"
     * @throws Refusal when the day is before the earliest one
     */
    public static void notBefore(String field, LocalDate day, LocalDate earliest, String what) {
        Refusal.unless(!day.isBefore(earliest), field, "là ngày " + text(day) + ", không được trước " + what + " (" + text(earliest) + ").");
    }
}
