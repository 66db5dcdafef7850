package vn.sauro.rating;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the decision graph {@code unit-rating} answers.
 *
 * @param general points of the general criteria, 0 to 30
 * @param results points of the results, 0 to 70
 * @param reasons which conditions held, which one kept the unit from the next level; whole sentences in Vietnamese
 */
public record Proposal(BigDecimal general, BigDecimal results, Level level, List<String> reasons) {

    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
