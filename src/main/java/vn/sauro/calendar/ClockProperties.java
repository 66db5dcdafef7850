package vn.sauro.calendar;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the commune's clock begins at the very first start.
 *
 * @param startsAt null for the machine's own time
 * @param virtual  true for a clock that stands until it is advanced, as in a rehearsal
 */
@ConfigurationProperties("sauro.clock")
record ClockProperties(OffsetDateTime startsAt, boolean virtual) {}
