package vn.sauro.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Lets all leaders read a single instance of a confidential process, now and in its history. */
@Component
public class LeadersEyes {

    private final AccessProperties access;

    LeadersEyes(AccessProperties access) {
        this.access = access;
    }

    /** In the transaction that starts the instance. The engine deletes the first row with the instance, the second one with its history. */
    public void open(String instance) {
        for (String leader : access.leaders()) {
            grant(leader, Resources.PROCESS_INSTANCE, instance, Permissions.READ);
            grant(leader, Resources.HISTORIC_PROCESS_INSTANCE, instance, HistoricProcessInstancePermissions.READ);
        }
    }

    private static void grant(String group, Resource resource, String instance, Permission permission) {
        AuthorizationEntity authorization = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(instance);
        authorization.addPermission(permission);
        if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
            authorization.setRootProcessInstanceId(instance);
        }
        Context.getCommandContext().getAuthorizationManager().insert(authorization);
    }
}
