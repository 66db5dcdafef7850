package vn.sauro.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told, once for each cause. */
@Service
public class Messages {

    private final MessageStore store;

    Messages(MessageStore store) {
        this.store = store;
    }

    /** In the caller's transaction; does nothing for a person who has the cause already. Who has left is not told. */
    @Transactional
    public void post(Message message) {
        store.write(message);
    }
}
