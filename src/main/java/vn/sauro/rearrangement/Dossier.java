package vn.sauro.rearrangement;

import java.util.Optional;
import vn.sauro.organisation.BodyDecision;

/**
 * A version of the dossier.
 *
 * @param decision BTV's opinion on this version; empty until it is recorded
 * @param agreed   whether BTV agreed to it
 * @param returned who sent this version back and why; empty while it stands
 */
public record Dossier(String rearrangementCode, int version, DossierSubmission submission, Optional<BodyDecision> decision, boolean agreed,
                      Optional<Appraisal> appraisal, Optional<Return> returned) {

    /** Who sends a dossier back. */
    public enum Returner {
        /** BTV, when it gave its opinion. */
        COMMITTEE,
        /** Ban Pháp chế, when it appraised. */
        LEGAL_BOARD,
        /** BTV, after the People's Council refused. */
        AFTER_REFUSAL,
        /** A result of the consultation was corrected. */
        RESULT_CHANGED
    }

    /** A dossier's way back. */
    public record Return(Returner by, String reason) {}
}
