package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import vn.sauro.engine.FormValues;
import vn.sauro.rearrangement.ReturnStep;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.SchemeContent;
import vn.sauro.rearrangement.SendBack;
import vn.sauro.rearrangement.Verdict;

/** Groups of fields that several forms share. */
final class SharedFields {

    private static final String RETURN = "RETURN";

    private SharedFields() {}

    /** Fields {@code verdict} and {@code returnReason}. */
    static Verdict verdict(FormValues values) {
        return values.text("verdict").equals(RETURN) ? new Verdict.Returned(values.optionalText("returnReason").orElse("")) : new Verdict.Agreed();
    }

    /** Fields {@code returnStep} and {@code returnScheme}: where something goes back to that does not stand. */
    static SendBack sendBack(FormValues values) {
        return values.optionalText("returnStep").isEmpty() ? SendBack.DOSSIER
                : new SendBack(values.choice("returnStep", ReturnStep.class), values.optionalText("returnScheme"));
    }

    /** What a scheme says. */
    static SchemeContent scheme(FormValues values) {
        return new SchemeContent(values.text("newName"), values.text("centre"), values.text("property"), values.text("rationale"));
    }

    /** What a scheme says so far, for the form that writes it anew. */
    static Map<String, Object> prefill(Scheme scheme) {
        Map<String, Object> values = new HashMap<>();
        scheme.content().ifPresent(content -> {
            values.put("newName", content.newName());
            values.put("centre", content.centre());
            values.put("property", content.property());
            values.put("rationale", content.rationale());
        });
        return values;
    }
}
