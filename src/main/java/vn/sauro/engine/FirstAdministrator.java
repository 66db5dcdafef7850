package vn.sauro.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A new installation has one administrator, who adds everybody else. Only while nobody administers: later starts leave accounts and
 * passwords alone, whatever the settings say.
 */
@Component
@Order(ModelDeployer.ORDER + 2)
@Profile(ProductionCheck.PROFILE)
@UnlessCommand
@EnableConfigurationProperties(AdministratorProperties.class)
class FirstAdministrator extends AbstractCamundaConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdministratorProperties administrator;
    private final StartTurn turn;

    FirstAdministrator(AdministratorProperties administrator, StartTurn turn) {
        this.administrator = administrator;
        this.turn = turn;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        turn.take(() -> {
            if (Administrators.appoint(engine.getIdentityService(), administrator.account(), administrator.password())) {
                LOG.info("The first administrator was appointed");
            }
        });
    }
}
