package vn.sauro.review.process;

/** Messages the reviews' models wait for. */
final class ReviewMessages {

    /** A review was opened, by the calendar or by VPĐU: its instance begins. */
    static final String OPENED = "review.opened";

    private ReviewMessages() {}
}
