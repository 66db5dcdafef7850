package vn.sauro.consultation;

import java.util.List;

/**
 * A hamlet in one round.
 *
 * @param households all households of its closed list
 * @param clusters   the newest ledger of each cluster that has one, by cluster code
 * @param complete   whether every cluster has its ledger
 * @param outcome    null until the decision has run
 */
public record HamletCount(String hamletCode, int households, List<Ledger> clusters, boolean complete, HamletOutcome outcome) {

    /**
     * The clusters summed up.
     *
     * @throws IllegalStateException before the first ledger
     */
    public Count total() {
        return clusters.stream().map(Ledger::count).reduce(Count::plus)
                .orElseThrow(() -> new IllegalStateException("No ledger of " + hamletCode));
    }
}
