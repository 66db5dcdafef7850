package vn.sauro.engine;

import camundajar.impl.scala.util.Either;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ConcurrentLruCache;

/** Camunda's FEEL engine as shipped, save that a text is parsed once and not at each evaluation: parsing is four fifths of a decision. */
final class ParsedOnce extends ScalaFeelEngine {

    /** Texts kept of each kind. Our tables have some hundred; old versions of a table mostly repeat them. */
    static final int LIMIT = 1000;

    ParsedOnce() {
        super(null);
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper mapper) {
        return new Interpreter(super.buildFeelEngine(functions, mapper));
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
