package vn.sauro.review.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bean {@code reviewMornings} of the model; asked for when the model is deployed, so it needs nothing of the engine. */
@Component("reviewMornings")
public class ReviewMornings {

    private final String cycle;

    ReviewMornings(@Value("${sauro.review.opens}") String cycle) {
        this.cycle = cycle;
    }

    /** When the calendar is looked at. */
    public String cycle() {
        return cycle;
    }
}
