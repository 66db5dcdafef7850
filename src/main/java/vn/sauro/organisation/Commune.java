package vn.sauro.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A commune as it is stated as a whole: by its workbook, by the sample, by the tables.
 *
 * @param clusters   by hamlet code, for hamlets that meet in parts
 * @param households by name, for hamlets that want the names here
 * @param people     those who left included
 */
public record Commune(List<Unit> units, List<Hamlet> hamlets, Map<String, List<Cluster>> clusters, List<Household> households, List<Person> people,
                      List<Seat> seats) {

    /** One cluster with the hamlet it belongs to. */
    record HamletCluster(String hamletCode, Cluster cluster) {

        String key() {
            return hamletCode + " " + cluster.code();
        }
    }

    List<HamletCluster> hamletClusters() {
        return clusters.entrySet().stream().flatMap(hamlet -> hamlet.getValue().stream().map(cluster -> new HamletCluster(hamlet.getKey(), cluster))).toList();
    }

    /** The seats end with the person's office. */
    Commune withoutSeatsAndContactsOfThoseWhoLeft() {
        Set<String> left = people.stream().filter(person -> !person.current()).map(Person::id).collect(Collectors.toSet());
        return new Commune(units, hamlets, clusters, households, people.stream().map(Person::withoutContactsOnceLeft).toList(),
                seats.stream().filter(seat -> !left.contains(seat.personId())).toList());
    }

    /** Everything of one sheet by the key of its row. */
    static <T> Map<String, T> by(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
