package vn.sauro.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as its recipient reads it.
 *
 * @param reason why it was not sent by e-mail
 */
public record Received(long id, Message.Kind kind, String subject, String text, Instant writtenAt, State state, Optional<Reason> reason) {

    /** What became of the e-mail. */
    public enum State {
        /** There is none: the message is read in the app. */
        WRITTEN,
        /** Within the transaction that writes it. */
        TO_SEND,
        QUEUED,
        SENT,
        NOT_SENT
    }
}
