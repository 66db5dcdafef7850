package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.Choice;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Correction;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.SentSubject;
import vn.sauro.rearrangement.SentSubject.SentLedger;
import vn.sauro.rule.Refusal;

/** Anyone may ask to correct what their unit sent. */
@Component
class RequestCorrectionForm implements SubmittedForm {

    /** Between the rearrangement and the subject in one choice of the list. */
    private static final String SEPARATOR = "|";

    private final Corrections corrections;
    private final Rearrangements rearrangements;
    private final SentText text;
    private final ObjectMapper json;

    RequestCorrectionForm(Corrections corrections, Rearrangements rearrangements, SentText text, ObjectMapper json) {
        this.corrections = corrections;
        this.rearrangements = rearrangements;
        this.text = text;
        this.json = json;
    }

    @Override
    public String key() {
        return "request-correction";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        List<Choice> choices = context.viewer().map(viewer -> rearrangements.all().stream().filter(each -> each.state() == Rearrangement.State.OPEN)
                .flatMap(open -> corrections.correctable(open.code(), viewer).stream()
                        .map(subject -> new Choice(open.code() + SEPARATOR + subject.code(), text.title(subject))))
                .toList()).orElse(List.of());
        return Map.of("subjectOptions", JsonText.choices(json, choices));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String chosen = values.text("subject");
        int separator = chosen.indexOf(SEPARATOR);
        Refusal.unless(separator > 0, "subject", "phải chọn trong danh sách.");
        String rearrangement = chosen.substring(0, separator);
        Refusal.unless(rearrangements.find(rearrangement).isPresent(), "subject", "phải chọn trong danh sách.");
        Correction correction = corrections.request(rearrangement, subject(chosen.substring(separator + 1)), values.text("reason"), context.actor());
        context.businessKey(rearrangement + ":dinh-chinh:" + correction.number());
        Map<String, Object> variables = new HashMap<>(Map.of(CorrectionVariables.REARRANGEMENT_CODE.name(), rearrangement,
                CorrectionVariables.UNIT_CODE.name(), correction.unitCode(), CorrectionVariables.CORRECTION_NUMBER.name(), correction.number(),
                CorrectionVariables.CORRECTION_REASON.name(), correction.reason(), CorrectionVariables.RESULT_USED.name(), correction.resultUsed(),
                CorrectionVariables.SUBJECT_NAME.name(), text.name(correction.subject())));
        if (correction.subject() instanceof SentLedger ledger) {
            variables.put(CorrectionVariables.CORRECTION_KIND.name(), SentSubject.LEDGER);
            variables.put(HamletRearrangementVariables.SCHEME_CODE.name(), ledger.schemeCode());
            variables.put(PublicConsultationVariables.HAMLET_CODE.name(), ledger.hamletCode());
            variables.put(PublicConsultationVariables.ROUND.name(), ledger.round());
            variables.put(PublicConsultationVariables.CLUSTER_CODE.name(), ledger.clusterCode());
        } else {
            variables.put(CorrectionVariables.CORRECTION_KIND.name(), SentSubject.DISSEMINATION);
        }
        return variables;
    }

    private static SentSubject subject(String code) {
        try {
            return SentSubject.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField("subject", "phải chọn trong danh sách.");
        }
    }
}
