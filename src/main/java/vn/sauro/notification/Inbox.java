package vn.sauro.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's messages, and whether they come by e-mail too. */
@Service
public class Inbox {

    private final MessageStore store;
    private final Optional<Mail> mail;

    Inbox(MessageStore store, Optional<Mail> mail) {
        this.store = store;
        this.mail = mail;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Received> of(String person, int most) {
        return store.of(person, most);
    }

    /** Whether a mail server is configured at all. */
    public boolean mails() {
        return mail.isPresent();
    }

    /** Whether the person wants no e-mail. */
    @Transactional(readOnly = true)
    public boolean isStopped(String person) {
        return store.stopped(person);
    }

    /** From now on no e-mail for the person; what waits to be sent is not sent either. */
    @Transactional
    public void stop(String person) {
        store.stop(person);
    }

    /** E-mail again, for what is still to come. */
    @Transactional
    public void resume(String person) {
        store.resume(person);
    }
}
