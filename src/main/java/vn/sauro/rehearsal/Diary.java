package vn.sauro.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.WorkingCalendar;

/** When somebody plausibly gets to a task: in office hours of one of the next working days, in time unless there is no time left. */
@Component
@Profile("rehearsal")
class Diary {

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(16, 30);
    private static final LocalTime LUNCH = LocalTime.of(11, 30);
    private static final LocalTime BACK = LocalTime.of(13, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final int EVENING_MINUTES = 150;

    private final WorkingCalendar calendar;

    Diary(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A moment in office hours.
     *
     * @param earliest not before this instant
     * @param due      exclusive; passed over when it leaves no office hour
     * @param days     how many working days the moment may lie ahead at most
     */
    Instant inOfficeHours(Instant earliest, Instant due, int days, RandomGenerator random) {
        List<ZonedDateTime> moments = new ArrayList<>();
        ZonedDateTime from = earliest.atZone(CommuneClock.ZONE);
        LocalDate day = calendar.nextWorkingDay(from.toLocalDate());
        while (moments.size() < days) {
            ZonedDateTime moment = momentOn(day, from, random);
            boolean late = due != null && moment != null && !moment.toInstant().isBefore(due);
            if (late && !moments.isEmpty()) {
                break;
            }
            if (moment != null) {
                moments.add(moment);
            }
            day = calendar.plusWorkingDays(day, 1);
        }
        return moments.get(random.nextInt(moments.size())).toInstant();
    }

    /** A moment in office hours that many working days after the due date. */
    Instant afterDue(Instant due, int days, RandomGenerator random) {
        LocalDate day = calendar.plusWorkingDays(due.atZone(CommuneClock.ZONE).toLocalDate(), days);
        return inOfficeHours(day.atStartOfDay(CommuneClock.ZONE).toInstant(), null, 1, random);
    }

    /** A moment on the evening of that day, when people are at home. */
    Instant onTheEveningOf(LocalDate day, RandomGenerator random) {
        return day.atTime(EVENING).plusMinutes(random.nextInt(EVENING_MINUTES)).atZone(CommuneClock.ZONE).toInstant();
    }

    private static ZonedDateTime momentOn(LocalDate day, ZonedDateTime earliest, RandomGenerator random) {
        ZonedDateTime opens = day.atTime(OPENS).atZone(CommuneClock.ZONE);
        ZonedDateTime closes = day.atTime(CLOSES).atZone(CommuneClock.ZONE);
        ZonedDateTime from = earliest.isAfter(opens) ? earliest : opens;
        long minutes = java.time.Duration.between(from, closes).toMinutes();
        if (minutes < 1) {
            return null;
        }
        ZonedDateTime moment = from.plusMinutes(1 + random.nextLong(minutes)).withSecond(0).withNano(0);
        boolean atLunch = moment.toLocalTime().isAfter(LUNCH) && moment.toLocalTime().isBefore(BACK);
        return atLunch ? day.atTime(BACK).plusMinutes(random.nextInt(30)).atZone(CommuneClock.ZONE) : moment;
    }
}
