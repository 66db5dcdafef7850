package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.ReturnStep;
import vn.sauro.rearrangement.SendBack;
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
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        return Map.of("dossierSummary", text.summary(rearrangement), "schemeOptions", text.eligibleChoices(rearrangement));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Verdict verdict = SharedFields.verdict(values);
        SendBack sendBack = SharedFields.sendBack(values);
        dossiers.review(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context), verdict, sendBack, DecisionFields.read(values), context.actor());
        return Map.of(ApprovalDossierVariables.DOSSIER_AGREED.name(), verdict.agreed(),
                ApprovalDossierVariables.CONSULT_AGAIN.name(), !verdict.agreed() && sendBack.step() == ReturnStep.CONSULTATION);
    }
}
