package vn.sauro.hotspot;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A hot spot in the report of its rearrangement: figures, never what people wrote. Times carry the commune's offset (+07:00). Restricted
 * ones are in it; whoever shows the report to people shows those only to whom they are open.
 *
 * @param place    code of the hamlet; null when it concerns the whole commune
 * @param closedAt null while it is open
 * @param reopened how often it flared up again
 */
public record HotSpotLine(String code, OffsetDateTime occurredAt, String place, HotSpotReport.Kind kind, HotSpotReport.Severity severity, boolean restricted,
                          OffsetDateTime reportedAt, OffsetDateTime closedAt, int reopened, List<MeasureLine> measures) {

    /** One direction. @param unit code of the unit that handles it @param dueAt exclusive */
    public record MeasureLine(OffsetDateTime at, String unit, OffsetDateTime dueAt) {}
}
