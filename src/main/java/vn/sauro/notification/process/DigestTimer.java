package vn.sauro.notification.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bean {@code digestTimer} of the model; asked for when the model is deployed, so it needs nothing of the engine. */
@Component("digestTimer")
public class DigestTimer {

    private final String cycle;

    DigestTimer(@Value("${sauro.notification.digest}") String cycle) {
        this.cycle = cycle;
    }

    /** When the morning's digest is made. */
    public String cycle() {
        return cycle;
    }
}
