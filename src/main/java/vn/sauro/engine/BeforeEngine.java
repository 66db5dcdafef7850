package vn.sauro.engine;

/** Marks a bean that must be complete before the engine is built, such as the clock it follows. */
public interface BeforeEngine {}
