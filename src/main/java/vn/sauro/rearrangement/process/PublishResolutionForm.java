package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Publication;
import vn.sauro.rearrangement.Resolutions;

@Component
class PublishResolutionForm implements SubmittedForm {

    private final Resolutions resolutions;
    private final DossierText text;

    PublishResolutionForm(Resolutions resolutions, DossierText text) {
        this.resolutions = resolutions;
        this.text = text;
    }

    @Override
    public String key() {
        return "publish-resolution";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("resolutionSummary", text.resolution(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context)));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        resolutions.publish(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context),
                new Publication(values.date("publishedOn"), values.text("publishedAt")));
        return Map.of();
    }
}
