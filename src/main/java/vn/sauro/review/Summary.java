package vn.sauro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * VPĐU's report on a review.
 *
 * @param issued empty while it is a draft
 */
public record Summary(Content content, String draftedBy, Instant draftedAt, Optional<Issue> issued) {

    /** What it says of the commune as a whole. */
    public record Content(String done, String limits, String causes, String remedies) {}

    /**
     * How it was issued (notice of 26/5/2026, 3.3).
     *
     * @param comments of the conference, and how they were taken in
     */
    public record Issue(String comments, String documentNumber, LocalDate documentDate, String signer, String issuedBy, Instant issuedAt) {}
}
