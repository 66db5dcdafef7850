package vn.sauro.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A server has the models of its program from the start. The migration sends them itself, in one transaction with the instances; no other command needs them. */
@Component
@Order(ModelDeployer.ORDER)
@UnlessCommand
class ModelDeployer extends AbstractCamundaConfiguration {

    /** Before whatever reads the deployed models. */
    static final int ORDER = 5;

    private final ModelFiles models;
    private final StartTurn turn;

    ModelDeployer(ModelFiles models, StartTurn turn) {
        this.models = models;
        this.turn = turn;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        turn.take(() -> models.deploy(engine.getRepositoryService()));
    }
}
