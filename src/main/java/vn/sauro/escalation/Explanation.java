package vn.sauro.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why the work is late, as its unit explains it.
 *
 * @param proposedDueOn the last day the unit asks for
 * @param actingFor     who was on leave and had named the one who entered it
 */
public record Explanation(Cause cause, String text, String remedy, Optional<LocalDate> proposedDueOn, String enteredBy, Optional<String> actingFor, Instant enteredAt) {

    /** What the unit puts it down to. */
    public enum Cause {
        OBJECTIVE("Khách quan"), SUBJECTIVE("Chủ quan");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }
}
