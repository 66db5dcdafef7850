package vn.sauro.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The grants of the web apps: everyone logged in works in Tasklist, leaders read every instance in Cockpit, some groups start some
 * processes, the administrator does the rest. Tasks need no grant here, the engine gives candidates {@code TASK_WORK}.
 */
@Component
@Order(10)
@EnableConfigurationProperties(AccessProperties.class)
class AccessGrants extends AbstractCamundaConfiguration {

    static final String ADMINISTRATORS = "camunda-admin";

    private final AccessProperties access;

    AccessGrants(AccessProperties access) {
        this.access = access;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        AuthorizationService service = engine.getAuthorizationService();
        for (Resources resource : Resources.values()) {
            grantGroup(service, ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        grantEveryone(service, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grantEveryone(service, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        for (String leader : access.leaders()) {
            grantGroup(service, leader, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grantGroup(service, leader, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
            grantGroup(service, leader, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
            grantGroup(service, leader, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        access.starters().forEach((process, groups) -> groups.forEach(group -> {
            grantGroup(service, group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
            grantGroup(service, group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }));
    }

    private static void grantEveryone(AuthorizationService service, Resource resource, String id, Permission... permissions) {
        boolean granted = service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(id).count() > 0;
        if (!granted) {
            Authorization authorization = service.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            save(service, authorization, resource, id, permissions);
        }
    }

    private static void grantGroup(AuthorizationService service, String group, Resource resource, String id, Permission... permissions) {
        boolean granted = service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).groupIdIn(group)
                .resourceType(resource).resourceId(id).count() > 0;
        if (!granted) {
            Authorization authorization = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            save(service, authorization, resource, id, permissions);
        }
    }

    private static void save(AuthorizationService service, Authorization authorization, Resource resource, String id, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        service.saveAuthorization(authorization);
    }
}
