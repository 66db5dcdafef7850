package vn.sauro.escalation;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the ladder.
 *
 * @param inspectors  codes of the units BTV may ask for an inspection
 * @param lookAtLeast how long nobody looks at most while something is owed
 */
@ConfigurationProperties("sauro.escalation")
record EscalationProperties(List<String> inspectors, Period lookAtLeast) {}
