package vn.sauro.engine;

/** One choice of a field whose choices come from the tables; the form names the list by {@code valuesKey}. */
public record Choice(String value, String label) {}
