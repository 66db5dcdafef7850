package vn.sauro.hotspot.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.Choice;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.hotspot.HotSpotId;
import vn.sauro.hotspot.HotSpots;
import vn.sauro.organisation.Organisation;

@Component
class DirectHotSpotForm implements SubmittedForm {

    private final HotSpots hotSpots;
    private final HotSpotText text;
    private final Organisation organisation;

    DirectHotSpotForm(HotSpots hotSpots, HotSpotText text, Organisation organisation) {
        this.hotSpots = hotSpots;
        this.text = text;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "direct-hot-spot";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        HotSpotId id = HotSpotVariables.id(context);
        return Map.of("hotSpotSummary", text.summary(hotSpots.get(id)), "dueOn", hotSpots.proposedDueOn(id).toString(),
                "units", organisation.reportingUnits().stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String unit = values.text("unit");
        hotSpots.direct(HotSpotVariables.id(context), values.text("measures"), unit, values.date("dueOn"), context.actor());
        return HotSpotVariables.directed(unit);
    }
}
