package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Gate;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.SchemePosting;
import vn.sauro.rearrangement.Schemes;

@Component
class PublishSchemeForm implements SubmittedForm {

    private final Schemes schemes;
    private final SchemeText text;
    private final OvertakenCorrections corrections;

    PublishSchemeForm(Schemes schemes, SchemeText text, OvertakenCorrections corrections) {
        this.schemes = schemes;
        this.text = text;
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return "publish-scheme";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("schemeSummary", text.summary(PublicConsultationVariables.REARRANGEMENT_CODE.in(context),
                PublicConsultationVariables.SCHEME_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        SchemePosting posting = new SchemePosting(values.date("postedOn"), values.text("places"), values.date("consultationFrom"),
                values.date("consultationUntil"), values.checked("closedListConfirmed"));
        String rearrangement = PublicConsultationVariables.REARRANGEMENT_CODE.in(context);
        String scheme = PublicConsultationVariables.SCHEME_CODE.in(context);
        int round = schemes.post(rearrangement, scheme, posting, Gate.valueOf(PublicConsultationVariables.GATE.in(context)), context.actor());
        corrections.end(rearrangement, scheme);
        return PublicConsultationVariables.ROUND.as(round);
    }
}
