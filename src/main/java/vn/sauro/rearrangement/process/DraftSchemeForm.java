package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.Schemes;

@Component
class DraftSchemeForm implements SubmittedForm {

    private final Schemes schemes;
    private final Rearrangements rearrangements;
    private final SchemeText text;

    DraftSchemeForm(Schemes schemes, Rearrangements rearrangements, SchemeText text) {
        this.schemes = schemes;
        this.rearrangements = rearrangements;
        this.text = text;
    }

    @Override
    public String key() {
        return "draft-scheme";
    }

    /** What went back opens as it was sent, with the reason. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        Scheme scheme = rearrangements.scheme(RearrangementSchemeVariables.REARRANGEMENT_CODE.in(context), RearrangementSchemeVariables.SCHEME_CODE.in(context));
        Map<String, Object> values = new HashMap<>(SharedFields.prefill(scheme));
        String returned = scheme.returnReason().map(reason -> "Ban Thường vụ trả lại để hoàn thiện: " + reason + "\n\n").orElse("");
        values.put("hamletSummary", returned + text.hamlets(scheme));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        schemes.draft(RearrangementSchemeVariables.REARRANGEMENT_CODE.in(context), RearrangementSchemeVariables.SCHEME_CODE.in(context),
                SharedFields.scheme(values), context.actor());
        return Map.of();
    }
}
