/**
 * What people are told: every message is a row of the outbox, readable in the app and ready to copy into a call or Zalo; by e-mail too where a mail
 * server is configured. Knows no engine; {@code process/} delivers.
 */
package vn.sauro.notification;
