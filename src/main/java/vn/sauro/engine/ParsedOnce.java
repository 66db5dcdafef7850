package vn.sauro.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * Camunda's FEEL engine as shipped, save that a text is parsed once and not at each evaluation, and that what cannot come out otherwise is not worked out again:
 * a constant, a variable that is handed on as it is, a cell that compares a text, a whole number or a yes and no with constants. Most texts of our tables are such.
 */
final class ParsedOnce extends ScalaFeelEngine {

    /** Texts kept of each kind. Our tables have some hundred; old versions of a table mostly repeat them. */
    static final int LIMIT = 1000;
    /** Inputs of a cell whose outcome is kept. */
    static final int MOST_INPUTS = 100;
    private static final int LONGEST_INPUT = 100;

    private static final Set<String> CONSTANTS = Set.of("ConstBool", "ConstString", "ConstNumber", "ConstNull");
    /** With constants in them: "TOT", not("TOT", null), false, [1..3], >= -2. */
    private static final Set<String> COMPARISONS = Set.of("UnaryTestExpression", "AtLeastOne", "Not", "InputEqualTo", "InputLessThan", "InputLessOrEqual",
            "InputGreaterThan", "InputGreaterOrEqual", "InputInRange", "ConstRange", "ClosedConstRangeBoundary", "OpenConstRangeBoundary", "ArithmeticNegation");

    /**
     * @param constant whether the value is always this one
     * @param name     of the variable that is all of the text; null when the text is more
     */
    private record Expression(boolean constant, Object value, String name) {}

    /**
     * @param always whether it is true for whatever input: a dash
     * @param known  outcome by input, filled as it is asked; null when it hangs on more than the input
     */
    private record Cell(boolean always, Map<Object, Boolean> known) {}

    private final ConcurrentLruCache<String, Expression> expressions = new ConcurrentLruCache<>(LIMIT, this::expression);
    private final ConcurrentLruCache<String, Cell> cells = new ConcurrentLruCache<>(LIMIT, this::cell);

    ParsedOnce() {
        super(null);
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper mapper) {
        return new Interpreter(super.buildFeelEngine(functions, mapper));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        Expression expression = expressions.get(text);
        if (expression.constant()) {
            return (T) expression.value();
        }
        if (expression.name() != null) {
            Object value = value(variables, expression.name());
            if (value instanceof Boolean || value instanceof String) {
                return (T) value;
            }
        }
        return super.evaluateSimpleExpression(text, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
        Cell cell = cells.get(text);
        if (cell.always()) {
            return true;
        }
        if (cell.known() == null) {
            return super.evaluateSimpleUnaryTests(text, input, variables);
        }
        Object value = value(variables, input);
        if (!(value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof String words && words.length() <= LONGEST_INPUT)) {
            return super.evaluateSimpleUnaryTests(text, input, variables);
        }
        Boolean known = cell.known().get(value);
        if (known == null) {
            known = super.evaluateSimpleUnaryTests(text, input, variables);
            if (cell.known().size() < MOST_INPUTS) {
                cell.known().put(value, known);
            }
        }
        return known;
    }

    /** Null also when there is none: then the shipped way says what follows. */
    private static Object value(VariableContext variables, String name) {
        TypedValue value = variables.resolve(name);
        return value == null ? null : value.getValue();
    }

    private Expression expression(String text) {
        Object tree = tree(((Interpreter) feelEngine).parseExpression(text));
        if (tree instanceof Product node && CONSTANTS.contains(node.productPrefix())) {
            return new Expression(true, super.evaluateSimpleExpression(text, Variables.emptyVariableContext()), null);
        }
        return new Expression(false, null, tree instanceof Ref variable && variable.names().size() == 1 ? variable.names().head() : null);
    }

    private Cell cell(String text) {
        Object tree = tree(((Interpreter) feelEngine).parseUnaryTests(text));
        boolean dash = tree instanceof Product node && node.productPrefix().equals("ConstBool");
        return new Cell(dash, !dash && comparesWithConstants(tree) ? new ConcurrentHashMap<>() : null);
    }

    /** What was parsed, null when it could not be. */
    private static Object tree(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return parsed.isRight() ? parsed.toOption().get().expression() : null;
    }

    private static boolean comparesWithConstants(Object part) {
        if (part instanceof List<?> parts) {
            return allCompareWithConstants(parts.iterator());
        }
        return part instanceof Product node
                && (CONSTANTS.contains(node.productPrefix()) || COMPARISONS.contains(node.productPrefix()) && allCompareWithConstants(node.productIterator()));
    }

    private static boolean allCompareWithConstants(Iterator<?> parts) {
        while (parts.hasNext()) {
            if (!comparesWithConstants(parts.next())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Every evaluation of the shipped engine goes through these two methods. What they answer depends on the text alone and never changes, a refusal
     * neither. The same text is one thing as an expression and another as a test of a cell, so each has a cache of its own.
     */
    static final class Interpreter extends FeelEngine {

        final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentLruCache<>(LIMIT, super::parseExpression);
        final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentLruCache<>(LIMIT, super::parseUnaryTests);

        private Interpreter(FeelEngine shipped) {
            super(shipped.functionProvider(), shipped.valueMapper(), shipped.configuration(), shipped.clock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.get(text);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return unaryTests.get(text);
        }
    }
}
