package vn.sauro.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which kinds of review there are and what they look at: the decision tables of {@code review-kinds.dmn}, behind domain types. */
public interface ReviewKinds {

    /** All, in the table's order. */
    List<ReviewKind> all();

    /** The kind of this code; empty when its row was taken out. */
    Optional<ReviewKind> find(String code);

    /** What units report on, in the table's order. */
    List<Line> lines(String kind);

    /** The figures units report, in the table's order. */
    List<Indicator> indicators(String kind);

    /** How a figure stands to its target. */
    Indicator.Verdict verdict(Optional<BigDecimal> target, BigDecimal actual);
}
