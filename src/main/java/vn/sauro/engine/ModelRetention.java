package vn.sauro.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How long the engine keeps the history of a model, where the settings say otherwise than the model: of all its versions, because instances
 * of earlier ones still run. It counts for what ends from then on.
 */
@Component
@Order(ModelDeployer.ORDER + 1)
@UnlessCommand
@EnableConfigurationProperties(ModelRetention.Properties.class)
class ModelRetention extends AbstractCamundaConfiguration {

    /** @param models days by process or decision, such as {@code P1825D} */
    @ConfigurationProperties("sauro.retention")
    record Properties(Map<String, String> models) {

        Properties {
            models = models == null ? Map.of() : models;
        }
    }

    private final Properties retention;
    private final StartTurn turn;

    ModelRetention(Properties retention, StartTurn turn) {
        this.retention = retention;
        this.turn = turn;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (!retention.models().isEmpty()) {
            turn.take(() -> keep(engine.getRepositoryService()));
        }
    }

    private void keep(RepositoryService repository) {
        List<String> faults = new ArrayList<>();
        retention.models().forEach((model, days) -> {
            List<ProcessDefinition> processes = repository.createProcessDefinitionQuery().processDefinitionKey(model).list();
            List<DecisionDefinition> decisions = repository.createDecisionDefinitionQuery().decisionDefinitionKey(model).list();
            Integer kept = days(days);
            if (kept == null) {
                faults.add("sauro.retention.models." + model + ": ghi số ngày, ví dụ P1825D.");
            } else if (processes.isEmpty() && decisions.isEmpty()) {
                faults.add("sauro.retention.models." + model + ": không có mô hình này.");
            } else {
                processes.stream().filter(process -> !kept.equals(process.getHistoryTimeToLive()))
                        .forEach(process -> repository.updateProcessDefinitionHistoryTimeToLive(process.getId(), kept));
                decisions.stream().filter(decision -> !kept.equals(decision.getHistoryTimeToLive()))
                        .forEach(decision -> repository.updateDecisionDefinitionHistoryTimeToLive(decision.getId(), kept));
            }
        });
        if (!faults.isEmpty()) {
            throw new StartRefused(faults);
        }
    }

    /** Null when it is no number of days: a history without a term would be kept for ever. */
    private static Integer days(String text) {
        try {
            return ParseUtil.parseHistoryTimeToLive(text);
        } catch (ProcessEngineException e) {
            return null;
        }
    }
}
