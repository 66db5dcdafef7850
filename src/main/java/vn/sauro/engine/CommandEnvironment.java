package vn.sauro.engine;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code --sauro.migration} or {@code --sauro.data} the program is a command, not a server: no port, no job executor, whatever the
 * profile says, and nothing on the screen but its answer unless the caller wants more.
 */
public class CommandEnvironment implements EnvironmentPostProcessor {

    /** Brings running instances to changed models. */
    public static final String MIGRATION = "sauro.migration";
    /** Brings the commune's own data in and out. */
    public static final String DATA = "sauro.data";
    static final String NO = "false";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!isGiven(environment)) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("command", Map.of(
                "spring.main.web-application-type", "none",
                "camunda.bpm.job-execution.enabled", "false")));
        environment.getPropertySources().addLast(new MapPropertySource("command defaults", Map.of("logging.level.root", "warn")));
    }

    /** Whether the program was started for one of them and not to serve. */
    static boolean isGiven(Environment environment) {
        return Stream.of(MIGRATION, DATA).anyMatch(command -> !NO.equalsIgnoreCase(environment.getProperty(command, NO)));
    }
}
