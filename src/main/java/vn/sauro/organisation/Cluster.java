package vn.sauro.organisation;

/**
 * A part of a hamlet that meets on its own (cụm dân cư). Its counts are summed up with those of the hamlet's other clusters.
 *
 * @param code       within the hamlet
 * @param households households of the hamlet's closed list that belong to it
 */
public record Cluster(String code, String name, int households) {

    /** Code of the one cluster of a hamlet that is not divided. */
    public static final String WHOLE_HAMLET = "toan-thon";
}
