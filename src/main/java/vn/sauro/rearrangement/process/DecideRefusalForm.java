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

@Component
class DecideRefusalForm implements SubmittedForm {

    private final Dossiers dossiers;
    private final DossierText text;

    DecideRefusalForm(Dossiers dossiers, DossierText text) {
        this.dossiers = dossiers;
        this.text = text;
    }

    @Override
    public String key() {
        return "decide-refusal";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        return Map.of("dossierSummary", text.vote(rearrangement) + text.summary(rearrangement), "schemeOptions", text.eligibleChoices(rearrangement));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        SendBack sendBack = SharedFields.sendBack(values);
        boolean ends = dossiers.decideRefusal(ApprovalDossierVariables.REARRANGEMENT_CODE.in(context), SharedFields.verdict(values), sendBack,
                DecisionFields.read(values), context.actor());
        return Map.of(ApprovalDossierVariables.END_WITHOUT_RESOLUTION.name(), ends,
                ApprovalDossierVariables.CONSULT_AGAIN.name(), !ends && sendBack.step() == ReturnStep.CONSULTATION);
    }
}
