package vn.sauro.rating;

import java.util.List;

/**
 * Rating of the units in a cycle, in this order: {@link #take} each unit's record, {@link #propose} what the decision graph answered, {@link #caps}, {@link #conclude}.
 * Everything may be done twice.
 */
public interface Ratings {

    /** Scores every work by the cycle's own version of the tables and keeps what the unit is rated by; the last record counts until BTV concludes. */
    Figures take(String cycle, UnitRecord record);

    /** What the decision graph is asked with. */
    Figures figures(String cycle, String unit);

    /** Keeps what the decision graph answered. */
    void propose(String cycle, String unit, Proposal proposal);

    /** How the cap meets the groups of the cycle, each group with its sentence; notes which units are over it. Once all units have a proposal. */
    List<CapNotice> caps(String cycle);

    /**
     * BTV's conclusion on the whole cycle in one act. A unit that is not named keeps what was proposed, its head the same level. Refused: a change without a
     * reason, a head above its unit, more Xuất sắc in a group than the cap allows, a unit over the cap that is not named.
     */
    void conclude(String cycle, List<Conclusion> conclusions, String actor);

    /** By unit. */
    List<Rating> of(String cycle);

    /** For a report: those with a proposal, by unit. */
    List<RatingLine> lines(String cycle);
}
