package vn.sauro.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Marks what a start does beyond standing ready; left out while the program is a command, which does what it was asked and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = {CommandEnvironment.MIGRATION, CommandEnvironment.DATA}, havingValue = CommandEnvironment.NO, matchIfMissing = true)
public @interface UnlessCommand {}
