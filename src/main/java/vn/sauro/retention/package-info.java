/**
 * How long facts are kept: every table has a term in the settings, counted from the end of the procedure its rows belong to or, where no procedure owns them, from
 * their own moment; what is
 * past it is deleted at night. Knows no table itself; the features name theirs.
 */
package vn.sauro.retention;
