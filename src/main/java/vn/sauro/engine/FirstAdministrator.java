package vn.sauro.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A new installation has one administrator, who adds everybody else. Only while nobody administers: later starts leave accounts and
 * passwords alone, whatever the settings say. A direct member of {@code camunda-admin} also closes the engine's setup resource for good.
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
        turn.take(() -> appoint(engine.getIdentityService()));
    }

    private void appoint(IdentityService identities) {
        if (identities.createUserQuery().memberOfGroup(AccessGrants.ADMINISTRATORS).count() > 0) {
            return;
        }
        if (identities.createGroupQuery().groupId(AccessGrants.ADMINISTRATORS).count() == 0) {
            Group group = identities.newGroup(AccessGrants.ADMINISTRATORS);
            group.setName("Quản trị hệ thống");
            group.setType("SYSTEM");
            identities.saveGroup(group);
        }
        if (identities.createUserQuery().userId(administrator.account()).count() == 0) {
            User user = identities.newUser(administrator.account());
            user.setFirstName("");
            user.setLastName("Quản trị");
            user.setPassword(administrator.password());
            identities.saveUser(user);
        }
        identities.createMembership(administrator.account(), AccessGrants.ADMINISTRATORS);
        LOG.info("The first administrator was appointed");
    }
}
