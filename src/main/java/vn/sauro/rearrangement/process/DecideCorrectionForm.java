package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.DecisionFields;
import vn.sauro.rearrangement.Correction;
import vn.sauro.rearrangement.Corrections;

@Component
class DecideCorrectionForm implements SubmittedForm {

    private static final String AGREE = "AGREE";

    private final Corrections corrections;
    private final SentText text;

    DecideCorrectionForm(Corrections corrections, SentText text) {
        this.corrections = corrections;
        this.text = text;
    }

    @Override
    public String key() {
        return "decide-correction";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Correction correction = corrections.get(CorrectionVariables.REARRANGEMENT_CODE.in(context), number(context));
        return Map.of("correctionSummary", "Lý do đề nghị đính chính: " + correction.reason() + "\n\n"
                + text.whole(correction.rearrangementCode(), correction.subject()));
    }

    private static int number(FormContext context) {
        return Integer.parseInt(CorrectionVariables.CORRECTION_NUMBER.in(context));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        boolean agreed = values.text("verdict").equals(AGREE);
        corrections.decide(CorrectionVariables.REARRANGEMENT_CODE.in(context), number(context), agreed, DecisionFields.read(values), context.actor());
        return CorrectionVariables.CORRECTION_AGREED.as(agreed);
    }
}
