package vn.sauro.notification;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are told, once for each cause and person. The row is written in the transaction of what happened; where a mail server is configured
 * its delivery begins in the same one, so that there is no message without what happened and none is forgotten.
 */
@Service
public class Messages {

    private final MessageStore store;
    private final DeliveryStart deliveries;
    private final Optional<Mail> mail;

    Messages(MessageStore store, DeliveryStart deliveries, Optional<Mail> mail) {
        this.store = store;
        this.deliveries = deliveries;
        this.mail = mail;
    }

    /** In the caller's transaction; does nothing for a person who has the cause already. Who has left is not told. */
    @Transactional
    public void post(Message message) {
        if (!message.recipients().isEmpty()) {
            store.write(message, mail.isPresent());
            deliver(message.cause());
        }
    }

    /** In the caller's transaction, to its recipients and to everyone seated in one of the units or standing in there today. */
    @Transactional
    public void post(Message message, Collection<String> units) {
        if (units.isEmpty()) {
            post(message);
        } else {
            store.write(message, units, mail.isPresent());
            deliver(message.cause());
        }
    }

    private void deliver(String cause) {
        if (mail.isPresent()) {
            store.queue(cause).forEach(deliveries::start);
        }
    }
}
