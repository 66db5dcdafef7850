package vn.sauro.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import vn.sauro.rule.Refusal;

/** The scope of a task or of an instance about to start; none while a start form is only shown. */
record EngineFormContext(VariableScope scope, List<String> leaders) implements FormContext {

    @Override
    public Optional<String> viewer() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }

    @Override
    public String actor() {
        return viewer().orElseThrow(() -> Refusal.of("Phải đăng nhập trước khi gửi biểu mẫu."));
    }

    @Override
    public String variable(String name) {
        return scope == null ? null : Objects.toString(scope.getVariable(name), null);
    }

    @Override
    public void businessKey(String key) {
        ((ExecutionEntity) scope).setProcessBusinessKey(key);
    }

    /** In the transaction that starts the instance. The engine deletes the first row with the instance, the second one with its history. */
    @Override
    public void openToLeaders() {
        String instance = ((ExecutionEntity) scope).getProcessInstanceId();
        for (String leader : leaders) {
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
