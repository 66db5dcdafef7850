package vn.sauro.rearrangement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Rearrangements;

/** Bean {@code weeklyReportTimer} of the models: when VPĐU is asked for its report. */
@Component("weeklyReportTimer")
public class WeeklyReportTimer {

    private final Rearrangements rearrangements;
    private final RearrangementProperties properties;
    private final Clock clock;

    WeeklyReportTimer(Rearrangements rearrangements, RearrangementProperties properties, Clock clock) {
        this.rearrangements = rearrangements;
        this.properties = properties;
        this.clock = clock;
    }

    /** Every week from the first such day after the opening on, in the commune's time. */
    public String cycle(VariableScope scope) {
        LocalDate first = rearrangements.get(HamletRearrangementVariables.REARRANGEMENT_CODE.in(scope)).openedOn()
                .with(TemporalAdjusters.next(properties.weeklyReport().day()));
        return "R/" + first.atTime(properties.weeklyReport().at()) + ":00/P7D";
    }

    /** The day on which a report is asked for, ISO. */
    public String today() {
        return LocalDate.now(clock).toString();
    }
}
