package vn.sauro.rehearsal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is rehearsed.
 *
 * @param scenario name of a {@link Scenario}
 * @param seed     the same seed gives the same file
 * @param report   where the JSON goes; null for the timeline alone
 */
@ConfigurationProperties("sauro.rehearsal")
record RehearsalProperties(String scenario, long seed, Path report) {}
