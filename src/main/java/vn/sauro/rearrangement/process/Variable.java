package vn.sauro.rearrangement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.sauro.engine.FormContext;

/** A variable of a process under its one name and type. Holds an id or a verdict, never a fact. */
record Variable<T>(String name, Class<T> type) {

    static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    static Variable<Boolean> verdict(String name) {
        return new Variable<>(name, Boolean.class);
    }

    static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    /** Its value; null when it is not set. */
    T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** Its value as text; null when it is not set. */
    String in(FormContext context) {
        return context.variable(name);
    }

    /** What a form returns to set it. */
    Map<String, Object> as(T value) {
        return Map.of(name, value);
    }
}
