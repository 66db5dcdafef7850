package vn.sauro.rearrangement;

import java.util.Optional;

/**
 * One version of a scheme.
 *
 * @param revision     what was changed after a first round; empty for a draft
 * @param returnReason why BTV sent this version back; empty unless it did
 */
public record SchemeVersion(int version, SchemeContent content, Optional<String> revision, Optional<String> returnReason) {}
