package vn.sauro.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * A hamlet (thôn).
 *
 * @param cellCode     unit code of its Party cell, which owes its ledgers
 * @param households   households on the closed, posted list, absent ones included
 * @param population   people
 * @param areaHectares natural area in hectares, two decimals
 * @param illustrative true when the figures are sample data; wherever a person sees them that is said
 * @param endedOn      first day without it, such as the day it was merged into another; null while it exists
 */
public record Hamlet(@Id String code, String name, String cellCode, int households, int population, BigDecimal areaHectares, boolean illustrative,
                     LocalDate endedOn) {

    /** Decimals of the area. */
    public static final int AREA_DECIMALS = 2;

    public Hamlet {
        areaHectares = areaHectares.setScale(AREA_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether it exists. */
    public boolean current() {
        return endedOn == null;
    }
}
