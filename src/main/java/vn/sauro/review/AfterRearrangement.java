package vn.sauro.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.RearrangementEnded;

/** A rearrangement ends with a rating of its units. */
@Component
class AfterRearrangement {

    private final Reviews reviews;

    AfterRearrangement(Reviews reviews) {
        this.reviews = reviews;
    }

    /** In the transaction that ends it. */
    @EventListener
    void on(RearrangementEnded ended) {
        reviews.scheduleAfter(ended.code(), ended.title(), new Period(ended.openedOn(), ended.endedOn()), ended.units());
    }
}
