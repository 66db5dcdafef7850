package vn.sauro.engine;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code --sauro.migration} the program is a command, not a server: no port, no job executor, whatever the profile says, and
 * nothing on the screen but its answer unless the caller wants more.
 */
class MigrationEnvironment implements EnvironmentPostProcessor {

    static final String PROPERTY = "sauro.migration";
    static final String NO = "false";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (NO.equalsIgnoreCase(environment.getProperty(PROPERTY, NO))) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("migration", Map.of(
                "spring.main.web-application-type", "none",
                "camunda.bpm.job-execution.enabled", "false")));
        environment.getPropertySources().addLast(new MapPropertySource("migration defaults", Map.of("logging.level.root", "warn")));
    }
}
