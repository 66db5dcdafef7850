package vn.sauro.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * One round of asking about a scheme.
 *
 * @param number  1 or 2
 * @param until   inclusive
 * @param outcome null while it runs
 * @param hamlets those with a recorded ledger, by code
 */
public record Round(int number, LocalDate postedOn, String places, LocalDate from, LocalDate until, ConsultationOutcome outcome, List<CountedHamlet> hamlets) {}
