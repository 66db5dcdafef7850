package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Schemes;

@Component
class ReviewStoppedSchemeForm implements SubmittedForm {

    private final Schemes schemes;
    private final Rearrangements rearrangements;
    private final SchemeText text;
    private final ConsultationText consultation;

    ReviewStoppedSchemeForm(Schemes schemes, Rearrangements rearrangements, SchemeText text, ConsultationText consultation) {
        this.schemes = schemes;
        this.rearrangements = rearrangements;
        this.text = text;
        this.consultation = consultation;
    }

    @Override
    public String key() {
        return "review-stopped-scheme";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = HamletRearrangementVariables.REARRANGEMENT_CODE.in(context);
        String scheme = HamletRearrangementVariables.SCHEME_CODE.in(context);
        return Map.of("schemeSummary", text.summary(rearrangement, scheme) + "\n\n---\n\n### Ý kiến Nhân dân\n\n"
                + consultation.rounds(rearrangements.scheme(rearrangement, scheme)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        schemes.reviewStopped(HamletRearrangementVariables.REARRANGEMENT_CODE.in(context), HamletRearrangementVariables.SCHEME_CODE.in(context),
                DecisionFields.read(values), context.actor());
        return Map.of();
    }
}
