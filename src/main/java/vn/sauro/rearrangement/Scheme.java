package vn.sauro.rearrangement;

import java.util.List;
import java.util.Optional;

/**
 * Which hamlets become one, and where that stands.
 *
 * @param name         what the scheme is called from the opening on
 * @param version      number of the newest content, zero before UBND wrote any
 * @param content      the newest content
 * @param returnReason why BTV sent the newest content back; empty unless it did
 */
public record Scheme(String rearrangementCode, String code, String name, SchemeState state, List<String> hamlets, int version,
                     Optional<SchemeContent> content, Optional<String> returnReason) {}
