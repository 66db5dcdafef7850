package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.EntryConfirmations;
import vn.sauro.rearrangement.SentSubject;

@Component
class ConfirmEntryForm implements SubmittedForm {

    private static final String CONFIRMED = "CONFIRMED";

    private final EntryConfirmations confirmations;
    private final SentText text;

    ConfirmEntryForm(EntryConfirmations confirmations, SentText text) {
        this.confirmations = confirmations;
        this.text = text;
    }

    @Override
    public String key() {
        return "confirm-entry";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("entrySummary", text.whole(EntryConfirmationVariables.REARRANGEMENT_CODE.in(context), subject(context)));
    }

    private static SentSubject subject(FormContext context) {
        return SentSubject.parse(EntryConfirmationVariables.ENTRY_SUBJECT.in(context));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        boolean confirmed = values.text("answer").equals(CONFIRMED);
        confirmations.answer(EntryConfirmationVariables.REARRANGEMENT_CODE.in(context), subject(context), confirmed, values.optionalText("objection"),
                context.actor());
        return EntryConfirmationVariables.ENTRY_CONFIRMED.as(confirmed);
    }
}
