package vn.sauro.rearrangement;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a step is.
 *
 * @param dueAt      exclusive: midnight after the last day of the latest of its phases
 * @param finishedAt when the last unit or scheme was through; empty before
 */
public record StepStatus(Step step, Instant dueAt, Optional<Instant> finishedAt) {}
