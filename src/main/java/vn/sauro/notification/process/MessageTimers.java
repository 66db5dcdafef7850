package vn.sauro.notification.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.sauro.notification.Deliveries;

/** Bean {@code messageTimers} of the model: when a message may be sent and when it is tried again. */
@Component("messageTimers")
public class MessageTimers {

    private final Deliveries deliveries;

    MessageTimers(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** When the quiet hours end. */
    public Date quietEnd() {
        return Date.from(deliveries.quietEnd());
    }

    /** In which intervals a message that could not be sent is still to be tried. */
    public String retries(long message) {
        return deliveries.retries(message);
    }
}
