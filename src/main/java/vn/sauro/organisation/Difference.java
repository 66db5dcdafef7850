package vn.sauro.organisation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one sheet would change.
 *
 * @param removed what is no longer stated
 */
record Difference<T>(List<T> added, List<T> changed, List<T> removed, int unchanged) {

    static <T> Difference<T> between(List<T> before, List<T> after, Function<T, String> key) {
        Map<String, T> known = Commune.by(before, key);
        Map<String, T> stated = Commune.by(after, key);
        List<T> added = after.stream().filter(row -> !known.containsKey(key.apply(row))).toList();
        List<T> changed = after.stream().filter(row -> known.containsKey(key.apply(row)) && !known.get(key.apply(row)).equals(row)).toList();
        List<T> removed = before.stream().filter(row -> !stated.containsKey(key.apply(row))).toList();
        return new Difference<>(added, changed, removed, after.size() - added.size() - changed.size());
    }

    CommuneReport.Changes counted() {
        return new CommuneReport.Changes(added.size(), changed.size(), removed.size(), unchanged);
    }
}
