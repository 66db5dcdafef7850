package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.List;

/**
 * A rearrangement ended, with a resolution or without one; told in the transaction that ends it, perhaps more than once. One that was called off does not
 * tell: there is nothing to look back on.
 *
 * @param units codes of the units that took part
 */
public record RearrangementEnded(String code, String title, LocalDate openedOn, LocalDate endedOn, List<String> units) {}
