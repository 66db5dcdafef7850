package vn.sauro.review;

import java.util.Optional;

/**
 * Something a review looks at and each unit reports on: a resolution, a task, a direction.
 *
 * @param quotation the document's own words
 */
public record Line(String code, String title, Optional<String> quotation) {}
