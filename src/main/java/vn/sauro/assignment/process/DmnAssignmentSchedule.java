package vn.sauro.assignment.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentSchedule;
import vn.sauro.assignment.AssignmentStep;

/** The decision table {@code assignment-schedule}, always its newest version. */
@Component
class DmnAssignmentSchedule implements AssignmentSchedule {

    private final DecisionService decisions;

    DmnAssignmentSchedule(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public int workingDays(AssignmentStep step) {
        return decisions.evaluateDecisionTableByKey("assignment-schedule", Map.of("step", step.code())).getSingleResult().<Number>getSingleEntry().intValue();
    }
}
