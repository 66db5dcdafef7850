package vn.sauro.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an assignment is held against on the day it is issued or planned.
 *
 * @param latestDue last day a dated one may name; empty when nothing bounds it
 * @param knownDay  whether the holiday list covers the day's year
 */
public record ClarityConditions(LocalDate today, Optional<LocalDate> latestDue, Predicate<LocalDate> knownDay, Predicate<LocalDate> workingDay,
                                Predicate<String> knownUnit, ClarityRules rules) {}
