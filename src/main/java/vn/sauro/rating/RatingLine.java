package vn.sauro.rating;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rating in a report.
 *
 * @param scoreGeneral 0 to 30
 * @param scoreResults 0 to 70
 * @param cappedFrom   the level the unit would have without the cap; null when the cap did not meet it
 */
public record RatingLine(String unit, String group, BigDecimal scoreGeneral, BigDecimal scoreResults, boolean onTime, boolean quality, BigDecimal aboveRequirement,
                         BigDecimal lateShare, boolean disciplined, boolean mended, boolean allDone, Level level, List<String> reasons, Level cappedFrom,
                         boolean changedByBtv) {

    /** @param rating that has a proposal */
    static RatingLine of(Rating rating) {
        Figures figures = rating.figures();
        Proposal proposal = rating.proposal().orElseThrow();
        return new RatingLine(rating.unit(), rating.group(), proposal.general(), proposal.results(), figures.onTime(), figures.quality(), figures.aboveRequirement(),
                figures.lateShare(), figures.disciplined(), figures.mended(), figures.allDone(), rating.level().orElseThrow(), proposal.reasons(),
                rating.cappedFrom().orElse(null), rating.changedByBtv());
    }
}
