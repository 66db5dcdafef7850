package vn.sauro.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long the rows of a table are kept.
 *
 * @param limit from the end of the procedure on, or of a row's own moment where no procedure owns the table; empty for rows that are not deleted by their age
 * @param inUse rows that are taken away when they are no longer needed, at the latest at the end of the procedure
 */
public record Term(Optional<Period> limit, boolean inUse) {

    /** For the archive: never deleted. */
    public static final String FOREVER = "forever";
    /** As long as it is in use: rows that their own use cases change and take away, such as registers. */
    public static final String IN_USE = "in-use";

    /** @param text {@value #FOREVER}, {@value #IN_USE} or a period such as {@code P10Y} */
    public static Term of(String text) {
        if (text.equals(FOREVER) || text.equals(IN_USE)) {
            return new Term(Optional.empty(), text.equals(IN_USE));
        }
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return new Term(Optional.of(period), false);
            }
        } catch (DateTimeParseException e) {
            // The same answer as to a period that is none.
        }
        throw new IllegalArgumentException("Not a term: " + text + ". Say " + FOREVER + ", " + IN_USE + " or a period such as P10Y");
    }

    boolean isPast(Instant end, Instant now, ZoneId zone) {
        return limit.filter(period -> ZonedDateTime.ofInstant(end, zone).plus(period).toInstant().isBefore(now)).isPresent();
    }

    /** What is older goes, where the term counts from a row's own moment. */
    Optional<OffsetDateTime> begin(Instant now, ZoneId zone) {
        return limit.map(period -> ZonedDateTime.ofInstant(now, zone).minus(period).toOffsetDateTime());
    }

    /** Whether rows of this term go no later than those of the other. */
    boolean endsBy(Term other) {
        return inUse || other.limit.isEmpty() || limit.isPresent() && days() <= other.days();
    }

    private long days() {
        return LocalDate.EPOCH.plus(limit.orElseThrow()).toEpochDay();
    }
}
