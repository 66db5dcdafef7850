package vn.sauro.retention;

/**
 * A table that no procedure owns: each row's term counts from its own moment.
 *
 * @param name      of the table
 * @param since     column with that moment
 * @param condition which rows may go by their age, SQL
 */
public record AgedTable(String name, String since, String condition) {}
