package vn.sauro.testing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.sauro.testing.FreshProcedure;
import vn.sauro.testing.TestDatabase;

/**
 * A test in a real browser: the web apps on a virtual clock with the job executor off, so that the rehearsal's people can bring the procedure to
 * where a form is needed. One server and one Chromium serve all such tests. Browsers know nothing of databases: they run on H2 alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.main.web-application-type=servlet")
@ActiveProfiles("rehearsal")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith({ChromiumCondition.class, FreshProcedure.class, Chromium.class})
public @interface BrowserTest {}
