package vn.sauro.workplace;

import java.time.Instant;

/**
 * What somebody typed into a form and has not sent yet.
 *
 * @param form    whose it is
 * @param content JSON, which only the browser reads
 */
public record FormDraft(FormPlace form, String content, Instant savedAt) {}
