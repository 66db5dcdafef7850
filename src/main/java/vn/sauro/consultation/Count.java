package vn.sauro.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was counted in a cluster, a hamlet or a whole area.
 *
 * @param households all households of the closed list, absent ones included
 * @param ballotsOut households that were asked: ballots handed out, or households present at a show of hands
 * @param ballotsIn  households that answered
 * @param plan       answers on the plan, null where only the name was asked again
 * @param name       answers on the new hamlet's name, null where it was not asked
 */
public record Count(int households, int ballotsOut, int ballotsIn, int valid, int invalid, Answers plan, Answers name) {

    private static final int SHARE_DECIMALS = 4;

    /** A show of hands: who is present is asked, each hand raised is a valid answer. */
    public static Count ofShowOfHands(int households, int present, Answers plan, Answers name) {
        int answers = plan != null ? plan.total() : name.total();
        return new Count(households, present, answers, answers, 0, plan, name);
    }

    /** Both counts together; they must have been asked the same. */
    Count plus(Count other) {
        return new Count(households + other.households, ballotsOut + other.ballotsOut, ballotsIn + other.ballotsIn, valid + other.valid,
                invalid + other.invalid, plan == null ? null : plan.plus(other.plan), name == null ? null : name.plus(other.name));
    }

    /** Whether more than half of all households agreed to the plan; true where it was not asked again, since it had passed. */
    boolean planPassed() {
        return plan == null || moreThanHalf(plan);
    }

    /** Whether more than half of all households agreed to the name; true where it was not asked. */
    boolean namePassed() {
        return name == null || moreThanHalf(name);
    }

    private boolean moreThanHalf(Answers answers) {
        return 2 * answers.agree() > households;
    }

    /** Households that were asked and did not answer. */
    public int silent() {
        return ballotsOut - ballotsIn;
    }

    /** Households that were not reached. */
    public int absent() {
        return households - ballotsOut;
    }

    /** Agreement to the plan among all households, a fraction with four decimals; null where only the name was asked again. */
    public BigDecimal shareOfHouseholds() {
        return plan == null ? null : share(plan.agree(), households);
    }

    /** Households that answered among all, a fraction with four decimals. Kept and shown, never a gate. */
    public BigDecimal participation() {
        return share(ballotsIn, households);
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
