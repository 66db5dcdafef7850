package vn.sauro.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** A server has the models of its program from the start. The migration sends them itself, in one transaction with the instances. */
@Component
@UnlessMigrating
class ModelDeployer extends AbstractCamundaConfiguration {

    private final ModelFiles models;

    ModelDeployer(ModelFiles models) {
        this.models = models;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        models.deploy(engine.getRepositoryService());
    }
}
