package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.testing.EngineTest;

/** What a start makes of the grants an earlier one left. */
@EngineTest
class AccessGrantsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private AccessProperties configured;
    @Autowired
    private StartTurn turn;

    @AfterEach
    void asConfigured() {
        start(configured);
    }

    private void start(AccessProperties access) {
        new AccessGrants(access, turn).postProcessEngineBuild(engine);
    }

    private Authorization grant(String group, String process) {
        return authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION).resourceId(process).singleResult();
    }

    private Set<String> rows() {
        return authorizations.createAuthorizationQuery().list().stream().map(Authorization::getId).collect(Collectors.toSet());
    }

    @Test
    void aSecondStartChangesNothing() {
        Set<String> before = rows();
        start(configured);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aGrantOnEveryProcessFromBeforeIsCutToReadingTheModels() {
        Authorization all = grant("vpdu", Authorization.ANY);
        all.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        all.addPermission(ProcessDefinitionPermissions.READ_HISTORY);
        authorizations.saveAuthorization(all);
        start(configured);
        assertThat(grant("vpdu", Authorization.ANY).isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isFalse();
        assertThat(grant("vpdu", Authorization.ANY).isPermissionGranted(Permissions.READ)).isTrue();
        assertThat(grant("vpdu", "dissemination").isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isTrue();
    }

    @Test
    void whoStartsAProcessAndReadsItHasBothInOneRow() {
        Authorization office = grant("vpdu", "hamlet-rearrangement");
        assertThat(office.isPermissionGranted(Permissions.CREATE_INSTANCE)).isTrue();
        assertThat(office.isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isTrue();
        assertThat(grant("btv", "hamlet-rearrangement").isPermissionGranted(Permissions.CREATE_INSTANCE)).isFalse();
    }

    @Test
    void aProcessThatBecomesConfidentialIsReadByItsReadersAlone() {
        start(new AccessProperties(configured.leaders(), Map.of("dissemination", List.of("btv"), "hamlet-rearrangement", List.of("btv")), configured.starters(), Map.of()));
        assertThat(grant("vpdu", "dissemination")).isNull();
        assertThat(grant("btv", "dissemination").isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isTrue();
        assertThat(grant("vpdu", "hamlet-rearrangement").isPermissionGranted(Permissions.CREATE_INSTANCE)).isTrue();
        assertThat(grant("vpdu", "hamlet-rearrangement").isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)).isFalse();
    }
}
