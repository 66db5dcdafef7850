package vn.sauro.hotspot.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.hotspot.HotSpots;

@Component
class AcknowledgeHotSpotForm implements SubmittedForm {

    private final HotSpots hotSpots;
    private final HotSpotText text;

    AcknowledgeHotSpotForm(HotSpots hotSpots, HotSpotText text) {
        this.hotSpots = hotSpots;
        this.text = text;
    }

    @Override
    public String key() {
        return "acknowledge-hot-spot";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("hotSpotSummary", text.summary(hotSpots.get(HotSpotVariables.id(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        hotSpots.acknowledge(HotSpotVariables.id(context), HotSpotVariables.recipient(context), values.optionalText("note"), context.actor());
        return Map.of();
    }
}
