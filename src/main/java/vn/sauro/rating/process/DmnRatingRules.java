package vn.sauro.rating.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.sauro.rating.RatingRules;
import vn.sauro.rating.Work;

/** Asks the decision tables of the deployment the cycle runs in: the process whose business key is the cycle's code. */
@Component
class DmnRatingRules implements RatingRules {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final HistoryService history;

    DmnRatingRules(DecisionService decisions, RepositoryService repository, HistoryService history) {
        this.decisions = decisions;
        this.repository = repository;
        this.history = history;
    }

    @Override
    public Version of(String cycle) {
        Optional<String> deployment = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(cycle).orderByProcessInstanceStartTime().desc().listPage(0, 1).stream()
                .findFirst().map(HistoricProcessInstance::getProcessDefinitionId).map(repository::getProcessDefinition).map(ProcessDefinition::getDeploymentId);
        String score = definition(RatingDecisions.SCORE, deployment);
        String cap = definition(RatingDecisions.CAP, deployment);
        return new Version() {

            @Override
            public BigDecimal score(Work work) {
                return RatingDecisions.score(ask(score, RatingDecisions.inputs(work)).getSingleEntry());
            }

            @Override
            public Cap cap(int groupSize, int good, int excellent) {
                return RatingDecisions.cap(ask(cap, RatingDecisions.inputs(groupSize, good, excellent)).getSingleResult().getEntryMap());
            }
        };
    }

    /** The newest where the cycle is no process, or one that began before there were such tables. */
    private String definition(String decision, Optional<String> deployment) {
        return deployment.map(id -> query(decision).deploymentId(id).singleResult()).orElseGet(() -> query(decision).latestVersion().singleResult()).getId();
    }

    private DecisionDefinitionQuery query(String decision) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision);
    }

    private DmnDecisionResult ask(String definition, Map<String, Object> inputs) {
        return decisions.evaluateDecisionById(definition).variables(inputs).evaluate();
    }
}
