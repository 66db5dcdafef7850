package vn.sauro.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's own clock, which follows the commune's. */
public final class EngineClock {

    private EngineClock() {}

    /** The engine runs with the machine's clock, moved by this much; zero for the machine's own time. */
    public static void runAhead(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }

    /** The engine's clock stands at this instant until told otherwise. */
    public static void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** What the engine's own time columns would be given now. */
    static Date now() {
        return ClockUtil.getCurrentTime();
    }
}
