package vn.sauro.rearrangement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.sauro.consultation.Gate;
import vn.sauro.hotspot.HotSpotLine;

/**
 * A rearrangement from its opening to now, recomputable from its own figures. Names and order are those of the rehearsal's file; times
 * carry the commune's offset (+07:00).
 *
 * @param deadline       exclusive
 * @param finishedAt     publication of the resolution or the end without one; null while unfinished
 * @param beforeDeadline whether the resolution was published before the deadline
 * @param schemes        ordered by code
 * @param hotSpots       ordered by number, restricted ones included
 * @param resolution     null without one
 */
public record ProcedureReport(OffsetDateTime openedAt, OffsetDateTime deadline, OffsetDateTime finishedAt, boolean beforeDeadline, List<StepLine> steps,
                              List<SchemeLine> schemes, List<HotSpotLine> hotSpots, ResolutionLine resolution) {

    /** @param dueAt exclusive @param finishedAt null while unfinished */
    public record StepLine(Step code, String name, OffsetDateTime dueAt, OffsetDateTime finishedAt) {}

    /** Where a scheme ended. */
    public enum Outcome { APPROVED, REJECTED, OPEN }

    /** A scheme with all its rounds. */
    public record SchemeLine(String code, Outcome outcome, List<RoundLine> rounds) {}

    /** @param round from 1 @param gate what decided @param hamlets ordered by code, those with a ledger */
    public record RoundLine(int round, Gate gate, List<HamletLine> hamlets) {}

    /**
     * A hamlet's ledger, its clusters summed up.
     *
     * @param planAgree         null, like its neighbours and the share, in a second round about the name alone; the plan had passed in the first
     * @param nameAgree         null, like its neighbours, where the name was not asked
     * @param planPassed        null, like its neighbours, until the decision has run; {@code namePassed} also where the name was not asked
     * @param shareOfHouseholds agreement to the plan among all households, a fraction with four decimals
     */
    public record HamletLine(String code, int households, int ballotsOut, int ballotsIn, int valid, int invalid, Integer planAgree, Integer planDisagree,
                             Integer planOther, Integer nameAgree, Integer nameDisagree, Integer nameOther, BigDecimal shareOfHouseholds, Boolean planPassed,
                             Boolean namePassed, Boolean passed) {}

    /** @param schemes codes of the schemes it adopts, ordered */
    public record ResolutionLine(String number, LocalDate date, List<String> schemes) {}
}
