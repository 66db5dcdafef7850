package vn.sauro.review;

import java.util.Optional;
import vn.sauro.assignment.SixClarities;

/**
 * What is to be mended.
 *
 * @param number    from 1 within the review; number of the order in its source once it is an assignment
 * @param quotation the document's own words
 * @param clarities its lead is {@link vn.sauro.assignment.Assignments#EVERY_UNIT} for an order to all
 */
public record Remedy(int number, Optional<String> quotation, SixClarities clarities) {}
