package vn.sauro.review;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who takes part in a review beside the units, VPĐU and BTV.
 *
 * @param appraises code of the unit that appraises the general criteria
 * @param comments  code of the unit that comments on discipline
 */
@ConfigurationProperties("sauro.review")
public record ReviewProperties(String appraises, String comments) {}
