package vn.sauro.hotspot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A hot spot with all that was done about it.
 *
 * @param closedAt        when it stayed quiet; empty while it is open
 * @param directions      in their order, the newest last
 * @param acknowledgements by those who were told, in the order they came
 */
public record HotSpot(HotSpotId id, HotSpotReport report, String reportedBy, Instant reportedAt, State state, Optional<Instant> closedAt,
                      List<Direction> directions, List<Acknowledgement> acknowledgements) {

    /** What is owed next. */
    public enum State { TO_DIRECT, TO_HANDLE, TO_CONCLUDE, TO_WATCH, CLOSED }

    /** Who is told at once beside those who direct. */
    public enum Recipient {
        COMMITTEE, CHAIRMAN_OF_PEOPLES_COMMITTEE, POLICE
    }

    /** That somebody who was told knows of it. */
    public record Acknowledgement(Recipient recipient, Optional<String> note, String acknowledgedBy, Instant acknowledgedAt) {}

    /** How often it flared up again while it was watched. */
    public int reopened() {
        return (int) directions.stream().filter(direction -> direction.watch().filter(watch -> !watch.stable()).isPresent()).count();
    }

    /** @throws IllegalStateException before the first direction */
    public Direction newestDirection() {
        if (directions.isEmpty()) {
            throw new IllegalStateException("No direction of " + id.code());
        }
        return directions.get(directions.size() - 1);
    }
}
