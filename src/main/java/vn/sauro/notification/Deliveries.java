package vn.sauro.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.notification.MessageStore.Queued;

/**
 * Hands a message to the mail server, once as far as SMTP allows: the row says so in the transaction of the job, and whoever comes second waits for
 * it and finds it sent. A server that dies between the mail server's answer and the end of that transaction sends again; both mails carry one
 * {@code Message-ID}, made from the message's id, by which a mailbox knows them for the same.
 */
@Service
@EnableConfigurationProperties(NotificationProperties.class)
public class Deliveries {

    private final MessageStore store;
    private final NotificationProperties settings;
    private final Optional<Mail> mail;
    private final Clock clock;

    Deliveries(MessageStore store, NotificationProperties settings, Optional<Mail> mail, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Sends the message, or notes why not; does nothing when that was done before.
     *
     * @return false when it has to wait for the end of the quiet hours
     */
    @Transactional
    public boolean deliver(long id) {
        Optional<Queued> queued = store.queued(id);
        if (queued.isEmpty()) {
            return true;
        }
        if (!queued.get().kind().urgent() && settings.quiet().holds(clock.instant())) {
            return false;
        }
        Optional<Reason> against = against(queued.get());
        if (against.isPresent()) {
            store.refuse(id, against.get());
        } else if (store.claim(id)) {
            Queued message = queued.get();
            mail.orElseThrow().send(message.id() + "." + message.writtenAt().getEpochSecond(), message.email(), message.subject(), message.text());
        }
        return true;
    }

    private Optional<Reason> against(Queued message) {
        Reason reason = message.left() ? Reason.LEFT : message.stopped() ? Reason.STOPPED : message.email() == null ? Reason.NO_ADDRESS
                : mail.isEmpty() ? Reason.NO_SERVER : null;
        return Optional.ofNullable(reason);
    }

    /** When the quiet hours of this moment end. */
    public Instant quietEnd() {
        return settings.quiet().end(clock.instant());
    }

    /**
     * In which intervals it is still to be tried. They are counted from the first try on, also over a night in which nothing was tried, so that a
     * mail server that is down becomes an incident after about a day and not a day after each morning.
     *
     * @return as {@code camunda:failedJobRetryTimeCycle} has them; one more try when all are used up
     */
    public String retries(long id) {
        Instant now = clock.instant();
        Duration tried = store.queued(id).map(message -> Duration.between(firstTry(message), now)).orElse(Duration.ZERO);
        return settings.retriesAfter(tried);
    }

    private Instant firstTry(Queued message) {
        return message.kind().urgent() || !settings.quiet().holds(message.writtenAt()) ? message.writtenAt() : settings.quiet().end(message.writtenAt());
    }
}
