package vn.sauro.calendar;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the commune's clock begins at the very first start.
 *
 * @param startsAt null for the machine's own time
 * @param virtual  true for a clock that stands until it is advanced, as in a rehearsal
 * @param realOnly true where no other time than the machine's is accepted, also not one that a try-out left in the database
 */
@ConfigurationProperties("sauro.clock")
record ClockProperties(OffsetDateTime startsAt, boolean virtual, boolean realOnly) {}
