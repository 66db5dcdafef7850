package vn.sauro.notification;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sauro.engine.UnlessCommand;

/** Says once at the start when nothing is sent. */
@Component
@UnlessCommand
class NoMailServer {

    private static final Logger LOG = LoggerFactory.getLogger(NoMailServer.class);

    private final Optional<Mail> mail;

    NoMailServer(Optional<Mail> mail) {
        this.mail = mail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (mail.isEmpty()) {
            LOG.info("No mail server is configured (spring.mail.host): no e-mail is sent, people read their messages at /sauro/tin-nhan");
        }
    }
}
