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
 * A test on the sample as it stands after its start, over HTTP, job executor on. Runs on H2 and again on PostgreSQL; all such tests share
 * one context and one database, so each works on units of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("sample")
@ContextConfiguration(initializers = {TestDatabase.class, PassedPaths.class})
@ExtendWith({PostgresCondition.class, WebEngine.class})
public @interface WebTest {}
