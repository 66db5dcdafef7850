package vn.sauro.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit in a cycle: what it was rated by, what was proposed and what BTV concluded.
 *
 * @param cycle    code of the cycle
 * @param group    the similar units it is compared with
 * @param works    with their scores
 * @param proposal empty until the decision graph was asked
 * @param overCap  whether more units of its group are proposed for Xuất sắc than the cap allows, this one among them, and BTV has to say which
 * @param versions what BTV concluded, the last one holds; empty until it did
 */
public record Rating(String cycle, String unit, String group, Figures figures, List<ScoredWork> works, Optional<Proposal> proposal, boolean overCap,
                     List<Conclusion.Version> versions) {

    /** @param score 0 to 100 after deductions, two decimals */
    public record ScoredWork(Work work, BigDecimal score) {}

    /** Whether it is rated by just this. */
    boolean ratedBy(String otherGroup, Figures otherFigures, List<ScoredWork> otherWorks) {
        return group.equals(otherGroup) && figures.equals(otherFigures) && Set.copyOf(works).equals(Set.copyOf(otherWorks));
    }

    /** What BTV concluded last. */
    public Optional<Conclusion> conclusion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1).conclusion());
    }

    /** BTV's level, until then the proposed one; empty until the decision graph was asked. */
    public Optional<Level> level() {
        return conclusion().map(Conclusion::level).or(() -> proposal.map(Proposal::level));
    }

    /** Whether BTV concluded another level than was proposed. */
    public boolean changedByBtv() {
        return conclusion().isPresent() && proposal.filter(proposed -> proposed.level() != conclusion().get().level()).isPresent();
    }

    /** The level the unit would have without the cap; empty when the cap did not meet it. */
    public Optional<Level> cappedFrom() {
        return overCap && changedByBtv() ? proposal.map(Proposal::level) : Optional.empty();
    }
}
