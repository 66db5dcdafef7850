package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;

/** What is parsed once answers, and refuses, as what Camunda ships and parses each time. */
class ParsedOnceTest {

    private static final int INPUTS = 100_000;

    private final FeelEngine shipped = new ScalaFeelEngineFactory().createInstance();
    private final ParsedOnce ours = new ParsedOnce();

    @Test
    void everyDecisionAnswersAsShippedWhateverItIsGiven() {
        Set<String> hit = ConcurrentHashMap.newKeySet();
        DecisionSamples.Bench asShipped = DecisionSamples.shipped(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId())));
        DecisionSamples.Bench once = DecisionSamples.ours();
        DecisionSamples samples = new DecisionSamples(asShipped);
        Map<Map.Entry<String, Map<String, Object>>, DecisionSamples.Outcome> known = new ConcurrentHashMap<>();
        long refused = IntStream.range(0, INPUTS).parallel().filter(input -> {
            Random random = new Random(input * 0x9E3779B97F4A7C15L);
            String decision = samples.decision(random);
            Map<String, Object> variables = samples.any(decision, random);
            DecisionSamples.Outcome expected = known.computeIfAbsent(Map.entry(decision, variables), unknown -> asShipped.ask(decision, variables));
            assertThat(once.ask(decision, variables)).as(() -> decision + ' ' + variables).isEqualTo(expected);
            return !expected.refusals().isEmpty();
        }).count();
        assertThat(DecisionSamples.rules(asShipped)).as("rules nobody asked").filteredOn(rule -> !hit.contains(rule)).isEmpty();
        assertThat(refused).as("refusals are among them").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "-", "true", "false", "null", "1", "-1", "\"a\"", "a", "x", "nobody", "< 2", "> x", "[1..3]", "]1..3[", "1, 2", "not(1)", "not(\"a\", \"b\")", "? > 1", "cellInput > 1",
        "-3", ">= -2", "\"a\", \"b\"", "not(null)", "not(true)", "not(\"a\", 1)", "(x)", "1.5",
        "1 +", "\"open", "if x then 1", "1 + \"a\"", "x + nobody", "x / 0", "\"a\" < 1", "x.y.z", "[1, 2][5]", "{a: 1}.a", "{a: 1}", "for i in [1, 2] return i * x", "some i in [1, x] satisfies i > 3",
        "nobody(1)", "upper case(\"đ\")", "number(\"a\")", "assert(x, x > 100)", "assert(x, x > 100, \"quá nhỏ\")", "function(a) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }",
        "(function(a) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } })(1)", "date(\"2026-02-30\")", "date(\"2026-05-26\") + duration(\"P1D\")", "@\"2026-05-26\"", "\"rõ việc\"", "x\n+\n1", "x // why"})
    void aTextAnswersOrIsRefusedInTheSameWordsTheFirstTimeAndLater(String text) {
        for (Object value : new Object[] {1, 1.5, -3, 2L, 4.5, "a", "á".repeat(200), true, false, null, List.of(1, 2)}) {
            VariableContext variables = Variables.createVariables().putValue("x", value).putValue("cellInput", value).asVariableContext();
            List<String> expected = List.of(expression(shipped, text, variables), cell(shipped, text, variables));
            for (int time = 1; time <= 2; time++) {
                assertThat(List.of(expression(ours, text, variables), cell(ours, text, variables))).as("%s, x = %s, time %d", text, value, time).isEqualTo(expected);
            }
        }
    }

    @Test
    void aTextIsParsedOnceForEachKindAndTheRarestAreForgotten() {
        ParsedOnce.Interpreter interpreter = (ParsedOnce.Interpreter) ReflectionTestUtils.getField(ours, "feelEngine");
        VariableContext variables = Variables.createVariables().putValue("x", 5).asVariableContext();
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < ParsedOnce.LIMIT + 200; number++) {
                Number sum = ours.evaluateSimpleExpression("x + " + number, variables);
                assertThat(sum.intValue()).isEqualTo(5 + number);
                assertThat(ours.evaluateSimpleUnaryTests("< " + number, "x", variables)).isEqualTo(5 < number);
            }
        }
        assertThat(interpreter.expressions.contains("x + " + (ParsedOnce.LIMIT + 199))).isTrue();
        assertThat(interpreter.unaryTests.contains("< " + (ParsedOnce.LIMIT + 199))).isTrue();
        assertThat(interpreter.expressions.contains("x + 0")).isFalse();
        assertThat(interpreter.expressions.size()).isEqualTo(ParsedOnce.LIMIT);
        assertThat(interpreter.unaryTests.size()).isEqualTo(ParsedOnce.LIMIT);
        assertThat(interpreter.parseExpression("x")).isSameAs(interpreter.parseExpression("x"));
        assertThat(interpreter.parseUnaryTests("x")).isSameAs(interpreter.parseUnaryTests("x")).isNotEqualTo(interpreter.parseExpression("x"));
    }

    @Test
    void fourThreadsThatAskAtTheSameMomentAreAnsweredAsShipped() throws Exception {
        DecisionSamples.Bench asShipped = DecisionSamples.shipped();
        DecisionSamples samples = new DecisionSamples(asShipped);
        List<DecisionSamples.Outcome> expected = outcomes(asShipped, samples);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                DecisionSamples.Bench once = DecisionSamples.ours();
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<List<DecisionSamples.Outcome>>> answers = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return outcomes(once, samples);
                    }));
                }
                for (Future<List<DecisionSamples.Outcome>> answer : answers) {
                    assertThat(answer.get()).isEqualTo(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<DecisionSamples.Outcome> outcomes(DecisionSamples.Bench bench, DecisionSamples samples) {
        Random random = new Random(4);
        List<DecisionSamples.Outcome> outcomes = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            for (String decision : samples.decisions()) {
                outcomes.add(bench.ask(decision, samples.any(decision, random)));
            }
        }
        return outcomes;
    }

    private static String expression(FeelEngine engine, String text, VariableContext variables) {
        try {
            Object value = engine.evaluateSimpleExpression(text, variables);
            return value == null ? "null" : value.getClass().isHidden() ? "function" : value.getClass().getName() + ' ' + value;
        } catch (RuntimeException refused) {
            return refused.toString();
        }
    }

    private static String cell(FeelEngine engine, String text, VariableContext variables) {
        try {
            return String.valueOf(engine.evaluateSimpleUnaryTests(text, "cellInput", variables));
        } catch (RuntimeException refused) {
            return refused.toString();
        }
    }
}
