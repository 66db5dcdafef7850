package vn.sauro.organisation;

import java.util.List;
import java.util.Map;

/**
 * A commune as its import file states it.
 *
 * @param clusters by hamlet code, for hamlets that meet in parts
 * @param people   full name by account
 * @param seats    accounts by unit code, the head first
 */
public record Commune(List<Unit> units, List<Hamlet> hamlets, Map<String, List<Cluster>> clusters, Map<String, String> people, Map<String, List<String>> seats) {}
