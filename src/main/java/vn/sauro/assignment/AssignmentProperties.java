package vn.sauro.assignment;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the commune follows up.
 *
 * @param followPlans whether each row of an accepted plan for the rearrangement becomes an assignment of its own
 */
@ConfigurationProperties("sauro.assignment")
public record AssignmentProperties(boolean followPlans) {}
