package vn.sauro.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import vn.sauro.rule.Refusal;

/** The scope of a task or of an instance about to start; none while a start form is only shown. */
record EngineFormContext(VariableScope scope) implements FormContext {

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
}
