package vn.sauro.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened about one lateness: one subject and one due date.
 *
 * @param code        also the business key of its instance
 * @param task        the engine's id of the task that waited when it was raised
 * @param title       as people name it
 * @param times       how often BTV decided on the subject before
 * @param procedure   code of the rearrangement it belongs to
 * @param confidential whether only those whose work it is, BTV and Thường trực may know that it is late
 * @param started     whether the ladder was begun, not only reminded
 * @param closed      when and why it was closed; empty while it is open
 * @param rungs       in their order
 */
public record Escalation(String code, String subject, String kind, String title, Owner owner, Optional<String> unitCode, Instant dueAt, String task, int times,
                         Optional<String> procedure, boolean confidential, Instant raisedAt, boolean started, Optional<Closing> closed, List<RungEntry> rungs,
                         Optional<Explanation> explanation, List<Decision.Entry> decisions) {

    /** Why an escalation was closed. */
    public enum Closed {
        DONE("Việc đã hoàn thành"), MOVED("Hạn đã thay đổi"), DECIDED("Ban Thường vụ đã cho hạn mới hoặc chuyển đơn vị");

        private final String title;

        Closed(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** When and why. */
    public record Closing(Instant at, Closed because) {}

    /**
     * A rung that was climbed.
     *
     * @param daysLate working days late on that day; negative before the due day
     * @param nextAt   when the ladder is asked again
     * @param owedBy   of an explanation: the last second in time for it
     */
    public record RungEntry(int number, Rung rung, Instant raisedAt, int daysLate, Instant nextAt, Optional<Instant> owedBy) {}

    /** The rung it stands on. */
    public RungEntry newestRung() {
        return rungs.get(rungs.size() - 1);
    }
}
