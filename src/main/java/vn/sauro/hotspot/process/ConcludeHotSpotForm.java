package vn.sauro.hotspot.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.hotspot.HotSpots;

@Component
class ConcludeHotSpotForm implements SubmittedForm {

    private static final String SETTLED = "SETTLED";

    private final HotSpots hotSpots;
    private final HotSpotText text;

    ConcludeHotSpotForm(HotSpots hotSpots, HotSpotText text) {
        this.hotSpots = hotSpots;
        this.text = text;
    }

    @Override
    public String key() {
        return "conclude-hot-spot";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("hotSpotSummary", text.summary(hotSpots.get(HotSpotVariables.id(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        boolean settled = values.text("verdict").equals(SETTLED);
        hotSpots.conclude(HotSpotVariables.id(context), settled, values.text("conclusion"), values.optionalText("reason"), context.actor());
        return HotSpotVariables.concluded(settled);
    }
}
