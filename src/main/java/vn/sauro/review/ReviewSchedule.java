package vn.sauro.review;

/** How long the steps take: the decision table {@code review-schedule}, behind domain types. */
public interface ReviewSchedule {

    /** Working days a step of this kind of review has from the day it is owed. */
    int workingDays(ReviewStep step, String kind);
}
