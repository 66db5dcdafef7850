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
class ReviseSchemeForm implements SubmittedForm {

    private final Schemes schemes;
    private final Rearrangements rearrangements;
    private final ConsultationText text;

    ReviseSchemeForm(Schemes schemes, Rearrangements rearrangements, ConsultationText text) {
        this.schemes = schemes;
        this.rearrangements = rearrangements;
        this.text = text;
    }

    @Override
    public String key() {
        return "revise-scheme";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Scheme scheme = rearrangements.scheme(PublicConsultationVariables.REARRANGEMENT_CODE.in(context),
                PublicConsultationVariables.SCHEME_CODE.in(context));
        Map<String, Object> values = new HashMap<>(SharedFields.prefill(scheme));
        values.put("roundSummary", text.round(scheme));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        schemes.revise(PublicConsultationVariables.REARRANGEMENT_CODE.in(context), PublicConsultationVariables.SCHEME_CODE.in(context),
                SharedFields.scheme(values), values.text("revision"), context.actor());
        return Map.of();
    }
}
