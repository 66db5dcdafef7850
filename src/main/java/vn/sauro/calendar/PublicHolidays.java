package vn.sauro.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The yearly list of public holidays, as data with its source: {@code calendar/public-holidays-vn.csv} (date; kind; name; source; lines
 * beginning with # are remarks). Lunar feasts and substitute days are announced year by year, so a new year needs new rows.
 */
final class PublicHolidays {

    private static final String FILE = "calendar/public-holidays-vn.csv";

    enum Kind { HOLIDAY, SUBSTITUTE, SWAPPED_OFF, SWAPPED_IN }

    private final Map<LocalDate, Kind> kinds;
    private final Set<Integer> years;

    private PublicHolidays(Map<LocalDate, Kind> kinds) {
        this.kinds = kinds;
        this.years = kinds.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    static PublicHolidays shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return new PublicHolidays(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(row -> LocalDate.parse(row[0].strip()), row -> Kind.valueOf(row[1].strip()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the list says anything of the day's year. */
    boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /**
     * What the list says of a day, empty for a day of the plain week.
     *
     * @throws IllegalArgumentException for a year the list does not cover: its holidays are unknown, not absent
     */
    Optional<Kind> on(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("The list of public holidays does not cover the year " + day.getYear());
        }
        return Optional.ofNullable(kinds.get(day));
    }
}
