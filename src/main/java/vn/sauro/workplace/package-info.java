/**
 * Everyone's workplace: what is open, late and waiting, what a task asks and why, and what was typed but not sent yet. Knows no engine; {@code process/}
 * reads it, {@code web/} shows it.
 */
package vn.sauro.workplace;
