package vn.sauro.hotspot.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.hotspot.HotSpotStep;
import vn.sauro.hotspot.HotSpots;

/** Bean {@code hotSpotDueDates} of the model: by when a task is due. */
@Component("hotSpotDueDates")
public class HotSpotDueDates {

    private static final String PREFIX = "userTask_";

    private final HotSpots hotSpots;

    HotSpotDueDates(HotSpots hotSpots) {
        this.hotSpots = hotSpots;
    }

    /** Due date of the task this execution is about to create, as people read it. */
    public Date of(DelegateExecution execution) {
        return Date.from(hotSpots.dueAt(HotSpotVariables.id(execution), HotSpotStep.ofCode(execution.getCurrentActivityId().substring(PREFIX.length()))));
    }
}
