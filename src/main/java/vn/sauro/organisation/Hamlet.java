package vn.sauro.organisation;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;

/**
 * A hamlet (thôn).
 *
 * @param cellCode     unit code of its Party cell, which owes its ledgers
 * @param households   households on the closed, posted list, absent ones included
 * @param population   people
 * @param areaHectares natural area in hectares
 * @param illustrative true when the figures are sample data; wherever a person sees them that is said
 */
public record Hamlet(@Id String code, String name, String cellCode, int households, int population, BigDecimal areaHectares, boolean illustrative) {}
