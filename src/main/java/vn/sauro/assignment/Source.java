package vn.sauro.assignment;

import java.util.List;

/**
 * A document assignments come from.
 *
 * @param drafts its orders in the order of the document
 */
public record Source(String code, String title, boolean closed, List<Draft> drafts) {}
