package vn.sauro.review;

/**
 * Something to be mended in a report.
 *
 * @param cycle      code of the review
 * @param number     within it
 * @param unit       code of the unit that mends it
 * @param assignment code of the assignment it became; null until then
 * @param mended     whether that assignment is completed
 */
public record RemedyLine(String cycle, int number, String unit, String assignment, boolean mended) {}
