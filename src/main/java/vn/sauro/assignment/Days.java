package vn.sauro.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.sauro.calendar.CommuneClock;

/** Days and moments of the commune's calendar (Asia/Ho_Chi_Minh). */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private Days() {}

    /** The day as people write it: 24/06/2026. */
    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** The moment as people write it: 08:30 ngày 24/06/2026. */
    public static String text(Instant instant) {
        return MOMENT.format(LocalDateTime.ofInstant(instant, CommuneClock.ZONE));
    }

    /** Midnight after the day: the first instant that no longer belongs to it. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CommuneClock.ZONE).toInstant();
    }
}
