package vn.sauro.rehearsal;

import java.util.List;
import vn.sauro.escalation.Decision;

/** What happens in a rehearsal where things could go otherwise. Left alone, everything goes well and in time. */
interface Plot {

    /** What a hamlet says to the two questions. */
    enum Answer {
        YES, NAME_FAILS, PLAN_FAILS, BOTH_FAIL;

        boolean planPasses() {
            return this == YES || this == NAME_FAILS;
        }

        boolean namePasses() {
            return this == YES || this == PLAN_FAILS;
        }
    }

    /** Within how many working days somebody gets to a task. */
    default int promptDays() {
        return 2;
    }

    /** How many working days after its due date somebody gets to the task; zero in time. */
    default int daysLate(Stage.OpenTask task) {
        return 0;
    }

    /** Whether what was submitted goes back. @param before how often this was decided before */
    default boolean sendsBack(Stage.OpenTask task, int before) {
        return false;
    }

    /** Whether what goes back from the approval goes back to the people; else UBND completes the dossier. */
    default boolean asksThePeopleAgain(Stage.OpenTask task) {
        return false;
    }

    /** What a hamlet says, for the task in which it is entered. */
    default Answer answer(Stage.OpenTask task) {
        return Answer.YES;
    }

    /** Whether hands are raised instead of ballots. */
    default boolean byShowOfHands(Stage.OpenTask task) {
        return false;
    }

    /** Whether VPĐU enters for the unit. */
    default boolean onBehalf(Stage.OpenTask task) {
        return false;
    }

    /** Whether the unit says that what was entered for it is wrong. */
    default boolean contests(Stage.OpenTask task) {
        return false;
    }

    /** Whether BTV refuses a correction. */
    default boolean refusesCorrection(Stage.OpenTask task) {
        return false;
    }

    /** Whether the People's Council adopts. @param before how often it voted before */
    default boolean adopts(Stage.OpenTask task, int before) {
        return true;
    }

    /** Whether a rearrangement for which no time is left is called off; else its deadline is moved. */
    default boolean calledOffWithoutTime(Stage.OpenTask task) {
        return false;
    }

    /** Whether a hot spot is settled, or stays quiet. @param before how often this was said before */
    default boolean calmsDown(Stage.OpenTask task, int before) {
        return true;
    }

    /** Which orders VPĐU issues when it has opened the notice; the others stay drafts. */
    default List<Order> orders() {
        return List.of();
    }

    /** Whether a unit's head hands an assignment back. @param before how often it was taken or handed back before */
    default boolean handsBack(Stage.OpenTask task, int before) {
        return false;
    }

    /** Whether what was handed back is withdrawn; else it is mended and issued again. */
    default boolean withdraws(Stage.OpenTask task) {
        return false;
    }

    /** Whether a standing assignment goes on until another review. @param before how often it was reviewed before */
    default boolean renews(Stage.OpenTask task, int before) {
        return false;
    }

    /** What BTV decides about late work; what cannot be decided becomes a criticism. @param allowed what this kind of work allows */
    default Decision.Kind decides(Stage.OpenTask task, List<Decision.Kind> allowed) {
        return Decision.Kind.CRITICISE;
    }

    /** How many per cent of what was asked a unit reports as done in a review. */
    default int accomplishes(String unit) {
        return 100;
    }

    /** What a unit reports for each figure of a review. */
    default int reaches(String unit) {
        return 100;
    }

    /** Whether a unit's work is found above what was asked. */
    default boolean excels(String unit) {
        return false;
    }

    /** Whether BTV lowers the level of a unit. */
    default boolean lowers(String unit) {
        return false;
    }

    /** What people do without being asked. @param sendable what may be sent in the course of the rearrangement */
    default List<Deed> deeds(List<Deed.Sent> sendable) {
        return List.of();
    }
}
