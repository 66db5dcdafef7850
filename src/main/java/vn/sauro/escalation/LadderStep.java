package vn.sauro.escalation;

import java.util.Optional;
import java.util.Set;

/**
 * What the ladder says of a situation.
 *
 * @param rung            empty when nothing is to be done now
 * @param waitDays        working days until it is asked again, at least 1
 * @param explanationDays working days for the explanation from the day on which it is asked, 0 for that day itself
 */
public record LadderStep(Optional<Rung> rung, Set<Recipient> recipients, int waitDays, Optional<Integer> explanationDays) {

    /** Who is told. */
    public enum Recipient { OWNER, HEAD, BTV, TTDU }
}
