package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a plan is held against on the day it is submitted.
 *
 * @param latestDue last day a dated row may name; empty when the plan reaches beyond the rearrangement
 * @param knownDay  whether the holiday list covers the day's year
 */
record PlanConditions(LocalDate today, Optional<LocalDate> latestDue, Predicate<LocalDate> knownDay, Predicate<LocalDate> workingDay,
                      Predicate<String> knownUnit) {}
