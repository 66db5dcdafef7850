package vn.sauro.rearrangement;

import java.time.LocalDate;

/**
 * How UBND puts a scheme up for the people to read.
 *
 * @param from                first day on which they are asked
 * @param until               last day, inclusive
 * @param closedListConfirmed whether the lists of households are closed and posted
 */
public record SchemePosting(LocalDate postedOn, String places, LocalDate from, LocalDate until, boolean closedListConfirmed) {}
