package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.Verdict;

@Component
class ReviewDossierForm implements SubmittedForm {

    private final Dossiers dossiers;
    private final DossierText text;

    ReviewDossierForm(Dossiers dossiers, DossierText text) {
        this.dossiers = dossiers;
        this.text = text;
    }

    @Override
    public String key() {
        return "review-dossier";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("dossierSummary", text.summary(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Verdict verdict = SharedFields.verdict(values);
        dossiers.review(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context), verdict, SharedFields.decision(values), context.actor());
        return ApprovalDossierVariables.DOSSIER_AGREED.as(verdict.agreed());
    }
}
