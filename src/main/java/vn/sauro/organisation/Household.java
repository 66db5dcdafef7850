package vn.sauro.organisation;

/**
 * A household on a hamlet's closed list.
 *
 * @param number      on the list of the hamlet
 * @param head        name of its head (chủ hộ)
 * @param clusterCode where the hamlet meets in parts; null where it is not divided
 */
public record Household(String hamletCode, int number, String head, String clusterCode) {}
