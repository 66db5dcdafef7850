package vn.sauro.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import vn.sauro.rule.Refusal;

/** The scope of a task or of an instance about to start; none while a start form is only shown. */
record EngineFormContext(VariableScope scope, LeadersEyes leaders) implements FormContext {

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

    @Override
    public void openToLeaders() {
        leaders.open(((ExecutionEntity) scope).getProcessInstanceId());
    }
}
