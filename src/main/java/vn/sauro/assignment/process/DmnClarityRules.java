package vn.sauro.assignment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.ClarityRules;

/** The decision table {@code six-clarities}, always its newest version. */
@Component
class DmnClarityRules implements ClarityRules {

    static final String DECISION = "six-clarities";
    private static final String NO_TIMING = "NONE";

    private final DecisionService decisions;

    DmnClarityRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> missing(ClarityDraft draft) {
        return decisions.evaluateDecisionTableByKey(DECISION).variables(inputs(draft)).evaluate().collectEntries("missing");
    }

    /** Of each part whether it is there; the table judges nothing else. */
    static Map<String, Object> inputs(ClarityDraft draft) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("basis", draft.basis().isPresent());
        inputs.put("lead", draft.lead().isPresent());
        inputs.put("task", draft.task().isPresent());
        inputs.put("responsible", draft.responsible().isPresent());
        inputs.put("timing", draft.timing().map(Enum::name).orElse(NO_TIMING));
        inputs.put("dueOn", draft.dueOn().isPresent());
        inputs.put("rhythm", draft.rhythm().isPresent());
        inputs.put("reviewOn", draft.reviewOn().isPresent());
        inputs.put("result", draft.result().isPresent());
        inputs.put("assignedBy", draft.assignedBy().isPresent());
        inputs.put("approvedBy", draft.approvedBy().isPresent());
        return inputs;
    }
}
