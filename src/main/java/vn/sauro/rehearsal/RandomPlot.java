package vn.sauro.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Any walk. How likely things go wrong is set so that all ends are reached; nothing goes back without end. */
final class RandomPlot implements Plot {

    private static final int MOST_RETURNS = 2;
    private static final int MOST_VOTES_LOST = 2;
    private static final int LATE = 5;
    private static final int MOST_DAYS_LATE = 6;
    private static final int RETURNED = 8;
    private static final int LOST = 20;
    private static final int ROUND_FAILS = 35;
    private static final int HAMLET_FAILS = 40;
    private static final int HANDS = 15;
    private static final int ON_BEHALF = 12;
    private static final int HALF = 50;
    private static final int CORRECTED = 60;
    private static final int REDATED = 30;
    private static final int CANCELLED = 6;
    private static final int HOT_SPOT = 30;
    private static final int CALLED_OFF = 15;
    private static final int RUNNING_HOURS = 30 * 24;

    private static final int MOST_CORRECTIONS = 3;
    private static final int CORRECTION_HOURS = 10 * 24;
    private static final List<Answer> FAILURES = List.of(Answer.NAME_FAILS, Answer.PLAN_FAILS, Answer.BOTH_FAIL);

    private final Dice dice;

    RandomPlot(Dice dice) {
        this.dice = dice;
    }

    @Override
    public int promptDays() {
        return 1 + dice.of("prompt", "").nextInt(2);
    }

    @Override
    public int daysLate(Stage.OpenTask task) {
        return dice.happens(LATE, "late", task) ? 1 + dice.of("days late", task).nextInt(MOST_DAYS_LATE) : 0;
    }

    @Override
    public boolean sendsBack(Stage.OpenTask task, int before) {
        int percent = switch (task.key()) {
            case "checkPlan", "approvePlan" -> RETURNED / 2;
            case "decideRefusal" -> HALF;
            default -> 2 * RETURNED;
        };
        return before < MOST_RETURNS && dice.happens(percent, "back", task);
    }

    @Override
    public boolean asksThePeopleAgain(Stage.OpenTask task) {
        return dice.happens(HALF, "people again", task);
    }

    @Override
    public Answer answer(Stage.OpenTask task) {
        String round = task.variables().get("schemeCode") + '|' + task.variables().get("round");
        String hamlet = round + '|' + task.variables().get("hamletCode");
        boolean fails = dice.happens(ROUND_FAILS, "round", round) && dice.happens(HAMLET_FAILS, "hamlet", hamlet);
        boolean turned = task.key().equals("correctLedger") && dice.happens(HALF, "turned", task);
        if (fails == turned) {
            return Answer.YES;
        }
        return dice.happens(HALF, "name only", round) ? Answer.NAME_FAILS : People.pick(FAILURES, dice.of("failure", hamlet));
    }

    @Override
    public boolean byShowOfHands(Stage.OpenTask task) {
        return dice.happens(HANDS, "hands", task);
    }

    @Override
    public boolean onBehalf(Stage.OpenTask task) {
        return dice.happens(ON_BEHALF, "on behalf", task);
    }

    @Override
    public boolean contests(Stage.OpenTask task) {
        return dice.happens(HALF, "contests", task);
    }

    @Override
    public boolean refusesCorrection(Stage.OpenTask task) {
        return dice.happens(HALF / 2, "refuses", task);
    }

    @Override
    public boolean adopts(Stage.OpenTask task, int before) {
        return before >= MOST_VOTES_LOST || !dice.happens(LOST, "lost", task);
    }

    @Override
    public boolean calmsDown(Stage.OpenTask task, int before) {
        return before >= MOST_RETURNS || dice.happens(HALF, "calm", task);
    }

    @Override
    public boolean calledOffWithoutTime(Stage.OpenTask task) {
        return dice.happens(CALLED_OFF, "called off", task);
    }

    @Override
    public List<Deed> deeds(List<Deed.Sent> sendable) {
        List<Deed> deeds = new ArrayList<>();
        if (dice.happens(REDATED, "redated", "")) {
            RandomGenerator random = dice.of("redating", "");
            deeds.add(new Deed.Redate(hours(random.nextInt(RUNNING_HOURS)), random.nextInt(24) - 3));
        }
        if (dice.happens(CANCELLED, "cancelled", "")) {
            deeds.add(new Deed.Cancel(hours(dice.of("cancelling", "").nextInt(RUNNING_HOURS))));
        }
        if (dice.happens(HOT_SPOT, "hot spot", "")) {
            RandomGenerator random = dice.of("hot spot at", "");
            deeds.add(new Deed.ReportHotSpot(hours(random.nextInt(RUNNING_HOURS)), "thon-0" + (1 + random.nextInt(9)), random.nextBoolean()));
        }
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            String which = String.valueOf(i);
            if (dice.happens(CORRECTED, "corrected", which)) {
                deeds.add(correction(sendable, dice.of("correction", which)));
            }
        }
        return deeds;
    }

    private static Deed correction(List<Deed.Sent> sendable, RandomGenerator random) {
        return new Deed.Correct(People.pick(sendable, random), hours(random.nextInt(CORRECTION_HOURS)));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(1L + hours).plusMinutes(7);
    }
}
