/**
 * Assignments with the six clarities (06 rõ): drafted from a notice, issued to one lead unit each, accepted, worked on, checked and closed. Knows no
 * engine; {@code process/} connects it to the models.
 */
package vn.sauro.assignment;
