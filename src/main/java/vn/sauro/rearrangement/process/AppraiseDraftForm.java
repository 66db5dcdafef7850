package vn.sauro.rearrangement.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Appraisal;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.Sessions;
import vn.sauro.rearrangement.Verdict;

@Component
class AppraiseDraftForm implements SubmittedForm {

    private final Dossiers dossiers;
    private final Sessions sessions;
    private final DossierText text;

    AppraiseDraftForm(Dossiers dossiers, Sessions sessions, DossierText text) {
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.text = text;
    }

    @Override
    public String key() {
        return "appraise-draft";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        return Map.of("dossierSummary", text.session(rearrangement) + "\n\n" + text.summary(rearrangement),
                "sessionMissed", sessions.missedByNow(rearrangement));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Verdict verdict = SharedFields.verdict(values);
        dossiers.appraise(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context),
                new Appraisal(values.text("appraisalNumber"), values.date("appraisalDate"), values.text("conclusion"), verdict.agreed()),
                Optional.ofNullable(verdict.reasonOrNull()), values.checked("laterSession"), context.actor());
        return Map.of(ApprovalDossierVariables.DRAFT_ACCEPTED.name(), verdict.agreed(), ApprovalDossierVariables.CONSULT_AGAIN.name(), false);
    }
}
