package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.DossierSubmission;
import vn.sauro.rearrangement.Dossiers;

@Component
class SubmitDossierForm implements SubmittedForm {

    private final Dossiers dossiers;
    private final DossierText text;

    SubmitDossierForm(Dossiers dossiers, DossierText text) {
        this.dossiers = dossiers;
        this.text = text;
    }

    @Override
    public String key() {
        return "submit-dossier";
    }

    /** What went back opens as it was sent, with the reason. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        Map<String, Object> values = new HashMap<>();
        values.put("dossierSummary", text.eligible(rearrangement));
        dossiers.newest(rearrangement).ifPresent(dossier -> {
            DossierSubmission before = dossier.submission();
            values.put("submissionNumber", before.submissionNumber());
            values.put("submissionDate", before.submissionDate().toString());
            values.put("projectNumber", before.projectNumber());
            values.put("draftResolution", before.draftResolution());
            before.frontReportNumber().ifPresent(number -> values.put("frontReportNumber", number));
        });
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        dossiers.submit(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context), new DossierSubmission(values.text("submissionNumber"),
                values.date("submissionDate"), values.text("projectNumber"), values.text("draftResolution"), values.checked("summaryTableAttached"),
                values.checked("minutesAttached"), values.optionalText("frontReportNumber")), context.actor());
        return Map.of();
    }
}
