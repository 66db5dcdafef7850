/**
 * Late work: reminders before a due date, after it the ladder from the unit's head to BTV, the explanation, BTV's decision and what became of it.
 * Knows no engine; {@code process/} connects it to the models.
 */
package vn.sauro.escalation;
