package vn.sauro.review.process;

/** Messages the reviews' models wait for. */
final class ReviewMessages {

    /** The day of a scheduled review has come: its instance begins. */
    static final String DUE = "review.due";

    private ReviewMessages() {}
}
