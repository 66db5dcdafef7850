package vn.sauro.rearrangement;

import java.util.Optional;
import vn.sauro.rule.Refusal;

/**
 * Where a dossier that does not stand goes back to.
 *
 * @param scheme the scheme the people are asked about again; empty when UBND completes the dossier
 */
public record SendBack(ReturnStep step, Optional<String> scheme) {

    /** To UBND, who completes the dossier. */
    public static final SendBack DOSSIER = new SendBack(ReturnStep.DOSSIER, Optional.empty());

    void check() {
        Refusal.unless(step == ReturnStep.DOSSIER || scheme.isPresent(), "returnScheme", "phải chọn khi trả lại để lấy ý kiến lại.");
    }
}
