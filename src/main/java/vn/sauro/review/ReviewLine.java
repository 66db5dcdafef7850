package vn.sauro.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A review in a report: figures, never what people wrote. Times carry the commune's offset (+07:00).
 *
 * @param subject  code of the rearrangement whose units it rates; null for a review of the calendar
 * @param openedAt null while it is scheduled; so the others until it comes to that
 * @param opensOn  day on which the calendar opens it
 */
public record ReviewLine(String code, String kind, String subject, LocalDate periodFrom, LocalDate periodUntil, LocalDate opensOn, Cycle.State state, OffsetDateTime openedAt,
                         OffsetDateTime publishedAt, OffsetDateTime closedAt, List<UnitLine> units) {

    /** One unit. @param versions how often it reported @param returned how often its report went back */
    public record UnitLine(String unit, UnitReview.State state, LocalDate latestOn, int versions, int returned, List<FigureLine> indicators) {}

    /** A figure of the accepted report. @param target null while none is set */
    public record FigureLine(String indicator, BigDecimal actual, BigDecimal target, Indicator.Verdict verdict) {}
}
