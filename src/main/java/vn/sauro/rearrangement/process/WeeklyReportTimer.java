package vn.sauro.rearrangement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** Bean {@code weeklyReportTimer} of the models: when VPĐU is asked for its report. */
@Component("weeklyReportTimer")
public class WeeklyReportTimer {

    private final RearrangementProperties properties;
    private final Clock clock;

    WeeklyReportTimer(RearrangementProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Every week from the first such day after today on, in the commune's time; asked for when a rearrangement is opened. */
    public String cycle() {
        LocalDate first = LocalDate.now(clock).with(TemporalAdjusters.next(properties.weeklyReport().day()));
        return "R/" + first.atTime(properties.weeklyReport().at()) + ":00/P7D";
    }

    /** The day on which a report is asked for, ISO. */
    public String today() {
        return LocalDate.now(clock).toString();
    }
}
