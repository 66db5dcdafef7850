package vn.sauro.rule;

import java.math.BigDecimal;

/** Decimal numbers as people here write them. */
public final class Decimals {

    private Decimals() {}

    /** With a comma and no more digits than the number has: 85,5. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
