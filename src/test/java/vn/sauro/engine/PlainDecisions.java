package vn.sauro.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** The decisions of one file on an engine of their own with our FEEL factory, for tests that need nothing else of the application. */
public final class PlainDecisions {

    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions;
    private final Set<String> hit = new TreeSet<>();

    /** @param xml content of a .dmn file */
    public PlainDecisions(String xml) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new FeelOnDemand());
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId()))));
        engine = configuration.buildEngine();
        decisions = engine.parseDecisions(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).stream().collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
    }

    public DmnDecisionResult ask(String decision, Map<String, Object> inputs) {
        return engine.evaluateDecision(decisions.get(decision), inputs);
    }

    /** Ids of the rows of this decision that no question hit so far. */
    public Set<String> unhit(String decision) {
        return ((DmnDecisionTableImpl) decisions.get(decision).getDecisionLogic()).getRules().stream().map(DmnDecisionTableRuleImpl::getId).filter(rule -> !hit.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> keys() {
        return decisions.keySet();
    }
}
