package vn.sauro.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** All our decision tables on a bare DMN engine, and random variables for each, drawn from what its columns and cells speak of. */
final class DecisionSamples {

    /** A name with the text it is compared with, or a name alone. */
    private static final Pattern NAME = Pattern.compile("\\b(?!if\\b|then\\b|else\\b|and\\b|or\\b|not\\b|true\\b|false\\b)([a-zA-Z]\\w*)(?: = \"([^\"]*)\")?");
    /** A text, or a name that is no function's: "a" in no group, {@code a} in the first. */
    private static final Pattern OUTPUT_NAME = Pattern.compile("\"[^\"]*\"|\\b(?!(?:true|false|null|string)\\b)([a-zA-Z]\\w*)\\b(?!\\s*\\()");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)|(true|false)");
    /** For a column that calculates: numbers about the bounds of the tables: lateness, points, halves and standards. */
    private static final List<Object> NUMBERS = List.of(-2, -1, 0, 1, 2, 60, 61, 62, 75, 80, 85, 119, 120, 121, 124, 125, 126, 249, 250, 251);
    private static final List<Object> STRAYS = Arrays.asList(null, 1.5, 7L, -3, new BigDecimal("2.50"), "", "lạ", "true", "12", true, List.of(1, 2), Map.of("a", 1), new Date(0));

    /** The answer of an engine, or what it refused with, down to the first cause. */
    record Outcome(List<Map<String, Object>> rows, List<String> refusals) {
    }

    /** One engine with every decision of ours in it. */
    record Bench(DmnEngine engine, Map<String, DmnDecision> decisions) {

        Outcome ask(String decision, Map<String, Object> variables) {
            try {
                return new Outcome(engine.evaluateDecision(decisions.get(decision), variables).getResultList(), List.of());
            } catch (RuntimeException refused) {
                List<String> refusals = new ArrayList<>();
                for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                    refusals.add(cause.toString());
                }
                return new Outcome(List.of(), refusals);
            }
        }
    }

    /** With it a table of a hundred cells is drawn often enough for each of its rules to be hit. */
    private static final int WEIGHT = 100;

    /** Of a decision and those it needs, so that a rule is reached that asks for a rare answer of another. */
    private static final int RULES_ASKED = 3;

    private final Map<String, Map<String, List<Object>>> fitting = new TreeMap<>();
    /** For each rule of a decision and of those it needs: what its cells ask of variables. */
    private final Map<String, List<Map<String, List<Object>>>> rules = new TreeMap<>();
    private final Map<String, Integer> cells = new TreeMap<>();
    private final List<String> decisions;

    DecisionSamples(Bench bench) {
        bench.decisions().forEach((key, decision) -> {
            Map<String, List<Object>> values = new TreeMap<>();
            collect(decision, values);
            fitting.put(key, values);
            List<Map<String, List<Object>>> asked = new ArrayList<>();
            collectRules(decision, asked);
            rules.put(key, asked);
            cells.put(key, cells(decision));
        });
        decisions = List.copyOf(fitting.keySet());
    }

    static Bench shipped(DmnDecisionTableEvaluationListener... listeners) {
        return bench(new ScalaFeelEngineFactory(), listeners);
    }

    static Bench ours() {
        return bench(new FeelOnDemand());
    }

    private static Bench bench(FeelEngineFactory factory, DmnDecisionTableEvaluationListener... listeners) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(factory);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listeners));
        DmnEngine engine = configuration.buildEngine();
        Map<String, DmnDecision> decisions = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".dmn")).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    engine.parseDecisions(content).forEach(decision -> decisions.put(decision.getKey(), decision));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bench(engine, decisions);
    }

    List<String> decisions() {
        return decisions;
    }

    /** A decision by chance; one with many cells comes less often, for it takes longer. */
    String decision(Random random) {
        while (true) {
            String decision = decisions.get(random.nextInt(decisions.size()));
            if (random.nextInt(WEIGHT + cells.get(decision)) < WEIGHT) {
                return decision;
            }
        }
    }

    static Set<String> rules(Bench bench) {
        Set<String> rules = new TreeSet<>();
        bench.decisions().values().forEach(decision -> table(decision).getRules().forEach(rule -> rules.add(rule.getId())));
        return rules;
    }

    /** Variables of the kinds the tables expect; of two, one is near what some rules ask. */
    Map<String, Object> fitting(String decision, Random random) {
        Map<String, Object> variables = new LinkedHashMap<>();
        fitting.get(decision).forEach((name, values) -> variables.put(name, values.isEmpty() ? "lạ" : values.get(random.nextInt(values.size()))));
        if (random.nextBoolean()) {
            List<Map<String, List<Object>>> asked = rules.get(decision);
            for (int rule = 0; rule < RULES_ASKED; rule++) {
                asked.get(random.nextInt(asked.size())).forEach((name, values) -> variables.put(name, values.get(random.nextInt(values.size()))));
            }
        }
        return variables;
    }

    /** Of three, two as {@link #fitting} gives them; the third lacks some and has others of a kind nobody expects. */
    Map<String, Object> any(String decision, Random random) {
        Map<String, Object> variables = fitting(decision, random);
        if (random.nextInt(3) == 0) {
            for (String name : List.copyOf(variables.keySet())) {
                switch (random.nextInt(8)) {
                    case 0 -> variables.remove(name);
                    case 1 -> variables.put(name, STRAYS.get(random.nextInt(STRAYS.size())));
                    default -> { }
                }
            }
        }
        return variables;
    }

    /** With those of the decisions it needs. */
    private static int cells(DmnDecision decision) {
        return table(decision).getInputs().size() * table(decision).getRules().size() + decision.getRequiredDecisions().stream().mapToInt(DecisionSamples::cells).sum();
    }

    private static void collect(DmnDecision decision, Map<String, List<Object>> values) {
        DmnDecisionTableImpl table = table(decision);
        for (int column = 0; column < table.getInputs().size(); column++) {
            DmnDecisionTableInputImpl input = table.getInputs().get(column);
            String text = input.getExpression().getExpression();
            boolean asksForText = text.contains("\"");
            for (Matcher name = NAME.matcher(text); name.find();) {
                List<Object> fit = values.computeIfAbsent(name.group(1), fresh -> new ArrayList<>());
                if (name.group(1).equals(text)) {
                    for (DmnDecisionTableRuleImpl rule : table.getRules()) {
                        addCell(rule.getConditions().get(column).getExpression(), fit);
                    }
                } else if (name.group(2) != null) {
                    fit.addAll(List.of(name.group(2), "lạ"));
                } else {
                    fit.addAll(asksForText ? List.of(true, false) : NUMBERS);
                    if (input.getExpression().getTypeDefinition().getTypeName().equals("string")) {
                        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
                            addCell(rule.getConditions().get(column).getExpression(), fit);
                        }
                    }
                }
            }
        }
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            for (DmnExpressionImpl output : rule.getConclusions()) {
                for (Matcher name = OUTPUT_NAME.matcher(output.getExpression()); name.find();) {
                    if (name.group(1) != null) {
                        values.computeIfAbsent(name.group(1), fresh -> new ArrayList<>(NUMBERS));
                    }
                }
            }
        }
        decision.getRequiredDecisions().forEach(required -> collect(required, values));
    }

    private static void collectRules(DmnDecision decision, List<Map<String, List<Object>>> rules) {
        DmnDecisionTableImpl table = table(decision);
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            Map<String, List<Object>> asked = new TreeMap<>();
            for (int column = 0; column < table.getInputs().size(); column++) {
                DmnExpressionImpl input = table.getInputs().get(column).getExpression();
                String cell = rule.getConditions().get(column).getExpression();
                List<Object> values = new ArrayList<>();
                if ("true".equals(cell) || "false".equals(cell)) {
                    values.add(Boolean.valueOf(cell));
                } else if (cell != null && cell.startsWith("not(\"")) {
                    values.add("lạ");
                } else {
                    addCell(cell, values);
                }
                // A text that is only guarded against null is asked for as it is.
                Matcher name = NAME.matcher(input.getExpression());
                if (!values.isEmpty() && name.find() && (name.group().equals(input.getExpression()) || input.getTypeDefinition().getTypeName().equals("string"))) {
                    asked.put(name.group(1), values);
                }
            }
            rules.add(asked);
        }
        decision.getRequiredDecisions().forEach(required -> collectRules(required, rules));
    }

    private static void addCell(String cell, List<Object> values) {
        for (Matcher part = CELL.matcher(cell == null ? "" : cell); part.find();) {
            if (part.group(1) != null) {
                values.add(part.group(1));
            } else if (part.group(2) != null) {
                if (part.group(2).contains(".")) {
                    double number = Double.parseDouble(part.group(2));
                    values.addAll(List.of(number - 0.0001, number, number + 0.0001));
                } else {
                    int number = Integer.parseInt(part.group(2));
                    values.addAll(List.of(number - 1, number, number + 1));
                }
            } else {
                values.addAll(List.of(true, false));
            }
        }
        if (cell != null && cell.contains("not(")) {
            values.add("lạ");
        }
    }

    private static DmnDecisionTableImpl table(DmnDecision decision) {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
