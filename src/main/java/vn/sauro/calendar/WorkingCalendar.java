package vn.sauro.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Working days of a commune's offices: Monday to Friday without the public holidays and their substitute days, swapped days
 * included (Labour Code 2019, art. 111 and 112). Every method refuses a day outside the years the holiday list covers with an {@link IllegalArgumentException}.
 */
@Component
public class WorkingCalendar {

    private final PublicHolidays holidays = PublicHolidays.shipped();

    /** Whether the holiday list covers the day's year; the other methods refuse a day it does not cover. */
    public boolean covers(LocalDate day) {
        return holidays.covers(day);
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return holidays.on(day).map(kind -> kind == PublicHolidays.Kind.SWAPPED_IN).orElse(weekday);
    }

    /** This day if offices work on it, else the next one on which they do. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The working day that lies this many working days after the day, before it when negative. Zero gives the day itself, also when it
     * is no working day.
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0;) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days lie in the half-open period; zero when it is empty. */
    public int workingDays(LocalDate fromInclusive, LocalDate toExclusive) {
        return fromInclusive.isBefore(toExclusive) ? (int) fromInclusive.datesUntil(toExclusive).filter(this::isWorkingDay).count() : 0;
    }
}
