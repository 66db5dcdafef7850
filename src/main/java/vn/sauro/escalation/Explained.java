package vn.sauro.escalation;

import java.util.Optional;

/**
 * Late work as it lies before BTV.
 *
 * @param cause        what the unit puts it down to; empty when it has not explained
 * @param timesDecided how often BTV decided on it already
 * @param dateFits     whether the unit asks for a day that can still be given
 * @param acceptCause  whether this kind of work allows it
 * @param reassign     whether another unit can lead it
 */
public record Explained(Optional<Explanation.Cause> cause, int timesDecided, boolean dateFits, boolean acceptCause, boolean reassign) {}
