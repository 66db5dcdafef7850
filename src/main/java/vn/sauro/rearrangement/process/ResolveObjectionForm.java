package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.EntryConfirmations;
import vn.sauro.rearrangement.SentSubject;

@Component
class ResolveObjectionForm implements SubmittedForm {

    private final EntryConfirmations confirmations;
    private final SentText text;

    ResolveObjectionForm(EntryConfirmations confirmations, SentText text) {
        this.confirmations = confirmations;
        this.text = text;
    }

    @Override
    public String key() {
        return "resolve-objection";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = EntryConfirmationVariables.REARRANGEMENT_CODE.in(context);
        SentSubject subject = SentSubject.parse(EntryConfirmationVariables.ENTRY_SUBJECT.in(context));
        return Map.of("entrySummary", "Đơn vị báo không đúng: " + confirmations.objection(rearrangement, subject).orElse("") + "\n\n"
                + text.whole(rearrangement, subject));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        confirmations.resolve(EntryConfirmationVariables.REARRANGEMENT_CODE.in(context),
                SentSubject.parse(EntryConfirmationVariables.ENTRY_SUBJECT.in(context)), values.text("resolution"), context.actor());
        return Map.of();
    }
}
