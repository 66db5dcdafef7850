package vn.sauro.engine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.util.function.SingletonSupplier;

/** The FEEL engine, built when the first decision is asked and not at the start: it brings more than a thousand classes. */
final class FeelOnDemand implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        SingletonSupplier<FeelEngine> engine = SingletonSupplier.of(ParsedOnce::new);
        return new FeelEngine() {

            @Override
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return engine.obtain().evaluateSimpleExpression(expression, variables);
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
                return engine.obtain().evaluateSimpleUnaryTests(expression, input, variables);
            }
        };
    }
}
