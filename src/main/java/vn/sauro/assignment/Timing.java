package vn.sauro.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Rõ thời gian: an assignment is done by a day or goes on under a rhythm of reports. */
public sealed interface Timing {

    /** Có hạn. @param dueOn last day, inclusive */
    record Dated(LocalDate dueOn) implements Timing {}

    /** Thường xuyên. @param reviewOn when it is looked at as a whole */
    record Standing(Rhythm rhythm, LocalDate reviewOn) implements Timing {}

    /** The two kinds. */
    enum Kind { DATED, STANDING }

    /** How often a standing assignment is reported on. */
    enum Rhythm {
        WEEKLY("hằng tuần"), MONTHLY("hằng tháng"), QUARTERLY("hằng quý");

        private final String title;

        Rhythm(String title) {
            this.title = title;
        }

        /** As it stands in a sentence. */
        public String title() {
            return title;
        }

        /** The last day of the calendar's week (Sunday), month or quarter in which the day lies. */
        LocalDate periodEnd(LocalDate day) {
            return switch (this) {
                case WEEKLY -> day.plusDays(7L - day.getDayOfWeek().getValue());
                case MONTHLY -> YearMonth.from(day).atEndOfMonth();
                case QUARTERLY -> YearMonth.from(day).plus(2L - (day.getMonthValue() - 1) % 3, ChronoUnit.MONTHS).atEndOfMonth();
            };
        }
    }
}
