package vn.sauro.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application without the web: real engine, real models, virtual clock, job executor off. Runs on H2 with the unit
 * tests and again on PostgreSQL with the integration tests; all such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
@ContextConfiguration(initializers = {TestDatabase.class, PassedPaths.class})
@ExtendWith({PostgresCondition.class, FreshProcedure.class})
public @interface EngineTest {}
