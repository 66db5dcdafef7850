package vn.sauro.rearrangement;

import java.util.Optional;

/**
 * A version of the dossier.
 *
 * @param decision     BTV's opinion on this version; empty until it is recorded
 * @param agreed       whether BTV agreed to it
 * @param returnReason why it went back; empty unless it did
 */
public record Dossier(String rearrangementCode, int version, DossierSubmission submission, Optional<BodyDecision> decision, boolean agreed,
                      Optional<String> returnReason, Optional<Appraisal> appraisal) {}
