package vn.sauro.hotspot.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.hotspot.HotSpotSchedule;
import vn.sauro.hotspot.HotSpotStep;

/** Asks the decision table {@code hot-spot-schedule}, always its newest version. */
@Component
class DmnHotSpotSchedule implements HotSpotSchedule {

    private final DecisionService decisions;

    DmnHotSpotSchedule(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Allowance of(HotSpotStep step, HotSpotReport.Severity severity) {
        Map<String, Object> row = decisions.evaluateDecisionByKey("hot-spot-schedule").variables(Map.of("step", step.code(), "severity", severity.name())).evaluate()
                .getSingleResult().getEntryMap();
        return new Allowance(((Number) row.get("amount")).intValue(), TimeUnit.valueOf((String) row.get("timeUnit")));
    }
}
