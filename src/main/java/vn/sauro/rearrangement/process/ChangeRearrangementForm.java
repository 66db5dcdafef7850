package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.engine.Choice;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.RearrangementChange;
import vn.sauro.rearrangement.RearrangementChanges;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rule.Refusal;

/** VPĐU enters what a higher level orders of a running rearrangement. */
@Component
class ChangeRearrangementForm implements SubmittedForm {

    private static final String CANCEL = "CANCEL";

    private final RearrangementChanges changes;
    private final Rearrangements rearrangements;
    private final ObjectMapper json;

    ChangeRearrangementForm(RearrangementChanges changes, Rearrangements rearrangements, ObjectMapper json) {
        this.changes = changes;
        this.rearrangements = rearrangements;
        this.json = json;
    }

    @Override
    public String key() {
        return "change-rearrangement";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("rearrangementOptions", JsonText.choices(json, rearrangements.all().stream().filter(each -> each.state() == Rearrangement.State.OPEN)
                .map(open -> new Choice(open.code(), open.title() + " (trước ngày " + Days.text(open.lastDay().plusDays(1)) + ")")).toList()));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String code = values.text("rearrangement");
        Refusal.unless(rearrangements.find(code).isPresent(), "rearrangement", "phải chọn trong danh sách.");
        boolean cancelled = values.text("change").equals(CANCEL);
        changes.order(code, new RearrangementChange(cancelled ? Optional.empty() : Optional.of(values.date("newDeadline")), values.text("basisNumber"),
                values.date("basisDate"), values.text("reason"), values.checked("acceptShortage")), context.actor());
        context.businessKey(code + ":dieu-chinh");
        return Map.of(RearrangementChangeVariables.REARRANGEMENT_CODE.name(), code, RearrangementChangeVariables.CANCELLED.name(), cancelled);
    }
}
