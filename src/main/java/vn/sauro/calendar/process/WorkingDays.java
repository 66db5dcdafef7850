package vn.sauro.calendar.process;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.WorkingCalendar;

/** Working days for expressions of filters and models. */
@Component("workingDays")
public class WorkingDays {

    private final WorkingCalendar calendar;
    private final CommuneClock clock;

    WorkingDays(WorkingCalendar calendar, CommuneClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The end of the day that lies this many working days after today. */
    public Date ahead(int days) {
        LocalDate last = calendar.plusWorkingDays(LocalDate.now(clock), days);
        return Date.from(last.plusDays(1).atStartOfDay(CommuneClock.ZONE).toInstant());
    }
}
