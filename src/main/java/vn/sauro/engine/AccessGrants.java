package vn.sauro.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The grants of the web apps: everyone logged in works in Tasklist, leaders read the instances in Cockpit, some groups start some
 * processes, the administrator does the rest. Tasks need no grant here, the engine gives candidates {@code TASK_WORK}.
 *
 * <p>What leaders read is granted process by process, because an engine that knows only grants cannot take one process out of "all". So it
 * runs after the deployment, and at every start these rows are made to say what the configuration says: a process that becomes
 * confidential is confidential from the next start on.
 */
@Component
@Order(ModelDeployer.ORDER + 1)
@EnableConfigurationProperties(AccessProperties.class)
class AccessGrants extends AbstractCamundaConfiguration {

    static final String ADMINISTRATORS = "camunda-admin";

    /** One row of the engine. @param group null for everyone */
    private record Grant(String group, Resource resource, String id) {}

    private final AccessProperties access;
    private final StartTurn turn;

    AccessGrants(AccessProperties access, StartTurn turn) {
        this.access = access;
        this.turn = turn;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Map<Grant, Set<Permission>> wanted = new LinkedHashMap<>();
        for (Resources resource : Resources.values()) {
            want(wanted, ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        want(wanted, null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        want(wanted, null, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // Whose task it is reads as a name, not as a code.
        want(wanted, null, Resources.GROUP, Authorization.ANY, Permissions.READ);
        access.leaders().forEach(leader -> wantForLeader(wanted, leader, engine.getRepositoryService()));
        access.starters().forEach((process, groups) -> groups.forEach(starter -> {
            String group = starter.equals(AccessProperties.EVERYONE) ? null : starter;
            want(wanted, group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
            want(wanted, group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }));
        turn.take(() -> {
            Map<Grant, Authorization> granted = granted(engine.getAuthorizationService(), wanted.keySet());
            wanted.forEach((grant, permissions) -> set(engine.getAuthorizationService(), grant, granted.get(grant), permissions));
        });
    }

    private void wantForLeader(Map<Grant, Set<Permission>> wanted, String leader, RepositoryService repository) {
        want(wanted, leader, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        want(wanted, leader, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        want(wanted, leader, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
        want(wanted, leader, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().list()) {
            Permission[] all = {Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY};
            want(wanted, leader, Resources.PROCESS_DEFINITION, process.getKey(), access.readsAll(leader, process.getKey()) ? all : new Permission[0]);
        }
        for (DecisionDefinition decision : repository.createDecisionDefinitionQuery().latestVersion().list()) {
            Permission[] all = {Permissions.READ, Permissions.READ_HISTORY};
            want(wanted, leader, Resources.DECISION_DEFINITION, decision.getKey(), access.readsAll(leader, decision.getKey()) ? all : new Permission[0]);
        }
    }

    /** A group may be wanted on one resource for two reasons, which the engine keeps in one row. */
    private static void want(Map<Grant, Set<Permission>> wanted, String group, Resource resource, String id, Permission... permissions) {
        wanted.computeIfAbsent(new Grant(group, resource, id), ignored -> new LinkedHashSet<>()).addAll(Arrays.asList(permissions));
    }

    /** Those there already, asked for once a resource: its groups share one query. */
    private static Map<Grant, Authorization> granted(AuthorizationService service, Set<Grant> wanted) {
        Map<Grant, Authorization> granted = new HashMap<>();
        wanted.stream().map(grant -> new Grant(null, grant.resource(), grant.id())).distinct()
                .forEach(of -> service.createAuthorizationQuery().resourceType(of.resource()).resourceId(of.id()).list().stream()
                        .filter(row -> row.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                                || row.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && row.getGroupId() != null)
                        .forEach(row -> granted.put(new Grant(row.getGroupId(), of.resource(), of.id()), row)));
        return granted;
    }

    /** @param granted null when it is new */
    private static void set(AuthorizationService service, Grant grant, Authorization granted, Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            if (granted != null) {
                service.deleteAuthorization(granted.getId());
            }
            return;
        }
        if (granted == null) {
            granted = service.createNewAuthorization(grant.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
            if (grant.group() != null) {
                granted.setGroupId(grant.group());
            }
            granted.setResource(grant.resource());
            granted.setResourceId(grant.id());
        } else if (((AuthorizationEntity) granted).getPermissions() == permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other)) {
            return;
        }
        granted.setPermissions(permissions.toArray(Permission[]::new));
        service.saveAuthorization(granted);
    }
}
