package vn.sauro.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit reported in one version.
 *
 * @param selfGeneral the unit's own points for the general criteria, 0 to 30
 * @param dueOn       by when it was due
 * @param actingFor   who was on leave and had named the one who entered it
 * @param check       what VPĐU found; empty until it did
 */
public record UnitReport(int version, int selfGeneral, List<LineReport> lines, List<Figure> figures, LocalDate dueOn, String enteredBy, Optional<String> actingFor,
                         Instant enteredAt, Optional<Check> check) {

    /** What is entered. */
    public record Content(int selfGeneral, List<LineReport> lines, List<Reported> figures) {}

    /**
     * What was done about one line.
     *
     * @param quantity of what was asked, per cent; so quality and progress
     */
    public record LineReport(String line, String done, Optional<String> limits, Optional<String> causes, Optional<String> remedies, int quantity, int quality,
                             int progress) {

        /** Whether all that was asked is done. */
        public boolean complete() {
            return quantity == 100;
        }
    }

    /** A figure as the unit enters it. @param source where the unit has it from */
    public record Reported(String indicator, BigDecimal actual, String source) {}

    /** A figure as it is kept. */
    public record Figure(String indicator, BigDecimal actual, String source, Indicator.Verdict verdict) {}

    /** @param reason why it goes back; empty when it is accepted */
    public record Check(boolean accepted, Optional<String> reason, String checkedBy, Instant checkedAt) {}
}
