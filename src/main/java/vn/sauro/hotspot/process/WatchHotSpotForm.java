package vn.sauro.hotspot.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.hotspot.HotSpots;

@Component
class WatchHotSpotForm implements SubmittedForm {

    private static final String STABLE = "STABLE";

    private final HotSpots hotSpots;
    private final HotSpotText text;

    WatchHotSpotForm(HotSpots hotSpots, HotSpotText text) {
        this.hotSpots = hotSpots;
        this.text = text;
    }

    @Override
    public String key() {
        return "watch-hot-spot";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("hotSpotSummary", text.summary(hotSpots.get(HotSpotVariables.id(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        boolean stable = values.text("verdict").equals(STABLE);
        hotSpots.watch(HotSpotVariables.id(context), stable, values.text("observation"), context.actor());
        return HotSpotVariables.watched(stable);
    }
}
