package vn.sauro.rearrangement;

import java.util.EnumSet;
import java.util.Set;

/** The life of a scheme. */
public enum SchemeState {
    /** Named at the opening. */
    PROPOSED,
    /** Written by UBND. */
    DRAFTED,
    /** Sent back by BTV. */
    RETURNED,
    /** BTV agrees in principle. */
    AGREED,
    /** Posted, opinions are collected. */
    POSTED,
    /** Not passed in the first round, or sent back by BTV to ask the people again. */
    TO_REVISE,
    /** Revised by UBND for the second round. */
    REVISED,
    /** Đủ điều kiện trình. */
    ELIGIBLE,
    /** Không đạt sau hai lần. */
    REJECTED,
    /** HĐND đã thông qua. */
    APPROVED,
    /** The People's Council voted it down and BTV ended the rearrangement. */
    NOT_ADOPTED;

    /** From which states this one is reached. */
    Set<SchemeState> before() {
        return switch (this) {
            case PROPOSED -> EnumSet.noneOf(SchemeState.class);
            case DRAFTED -> EnumSet.of(PROPOSED, RETURNED);
            case RETURNED, AGREED -> EnumSet.of(DRAFTED);
            case POSTED -> EnumSet.of(AGREED, REVISED);
            case ELIGIBLE, REJECTED -> EnumSet.of(POSTED);
            case TO_REVISE -> EnumSet.of(POSTED, ELIGIBLE);
            case REVISED -> EnumSet.of(TO_REVISE);
            case APPROVED, NOT_ADOPTED -> EnumSet.of(ELIGIBLE);
        };
    }

    /** Whether UBND and BTV still work on it before it is posted. */
    static Set<SchemeState> beforePolicy() {
        return EnumSet.of(PROPOSED, DRAFTED, RETURNED);
    }

    /** Whether a consultation has to run, from its beginning or once more. */
    public boolean toBeConsulted() {
        return this == AGREED || this == POSTED || this == TO_REVISE || this == REVISED;
    }

    /** Whether the people have not decided on it yet. */
    static Set<SchemeState> beforeOutcome() {
        return EnumSet.of(PROPOSED, DRAFTED, RETURNED, AGREED, POSTED, TO_REVISE, REVISED);
    }
}
