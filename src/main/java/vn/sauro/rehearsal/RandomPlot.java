package vn.sauro.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.escalation.Decision;

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
    private static final int NOTICE = 35;
    private static final int TO_ALL = 15;
    private static final int ORDER = 20;
    private static final int HANDED_BACK = 15;
    private static final int HANDED_OVER = 25;
    private static final int ON_LEAVE = 40;
    private static final int DAYS_ON_LEAVE = 14;
    private static final int REVIEWED_AFTER = 16;
    private static final int RUNNING_HOURS = 30 * 24;

    private static final int MOST_CORRECTIONS = 3;
    private static final int CORRECTION_HOURS = 10 * 24;
    private static final List<String> UNITS = List.of("vpdu", "banxdd", "ubkt", "ubnd", "mttq", "congan", "quansu");
    private static final List<String> DATED_ORDERS = List.of("2.4", "3.3", "4.5", "4.8", "4.15", "4.16", "5.1");
    private static final List<String> STANDING_ORDERS = List.of("2.3", "4.1", "4.4", "4.12", "4.13", "4.14", "4.18", "5.3");
    private static final Map<String, String> MEMBERS = Map.of("vpdu", "cv.vpdu", "banxdd", "cv.xdd", "ubnd", "cv.ubnd", "congan", "cb.congan");
    /** Heads who may be on leave, and people who may stand in: never one who sits in the same body of two, which could decide nothing then. */
    private static final List<String> PRINCIPALS = List.of("chanhvanphong", "ct.ubnd", "truong.congan", "ct.mttq", "bt.thon03", "bt.thon05");
    private static final List<String> DEPUTIES = List.of("tb.xdd", "cn.ubkt", "pbt.thon01", "cb.quansu");
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
    public List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        if (!dice.happens(NOTICE, "notice", "")) {
            return orders;
        }
        for (String number : DATED_ORDERS) {
            RandomGenerator random = dice.of("order", number);
            if (random.nextInt(100) < ORDER) {
                orders.add(Order.dated(number, People.pick(UNITS, random), 2 + random.nextInt(8)));
            }
        }
        for (String number : STANDING_ORDERS) {
            RandomGenerator random = dice.of("order", number);
            if (random.nextInt(100) < ORDER) {
                orders.add(Order.standing(number, People.pick(UNITS, random), 2 + random.nextInt(REVIEWED_AFTER), People.pick(List.of(Timing.Rhythm.values()), random)));
            }
        }
        if (dice.happens(TO_ALL, "to all", "")) {
            orders.add(Order.dated("1.2", Assignments.EVERY_UNIT, 4));
        }
        return orders;
    }

    @Override
    public boolean handsBack(Stage.OpenTask task, int before) {
        return before < MOST_RETURNS && dice.happens(HANDED_BACK, "hands back", task);
    }

    @Override
    public boolean withdraws(Stage.OpenTask task) {
        return dice.happens(HALF, "withdraws", task);
    }

    @Override
    public boolean renews(Stage.OpenTask task, int before) {
        return before < MOST_RETURNS && dice.happens(HALF, "renews", task);
    }

    @Override
    public Decision.Kind decides(Stage.OpenTask task, List<Decision.Kind> allowed) {
        return People.pick(allowed, dice.of("decides", task));
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
        assigning(deeds);
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            String which = String.valueOf(i);
            if (dice.happens(CORRECTED, "corrected", which)) {
                deeds.add(correction(sendable, dice.of("correction", which)));
            }
        }
        return deeds;
    }

    private void assigning(List<Deed> deeds) {
        if (!orders().isEmpty()) {
            deeds.add(new Deed.OpenNotice(hours(dice.of("notice at", "").nextInt(RUNNING_HOURS / 2))));
        }
        for (Order order : orders()) {
            if (dice.happens(HANDED_OVER, "handed over", order.code()) && MEMBERS.containsKey(order.lead())) {
                deeds.add(new Deed.HandOver(order.code(), MEMBERS.get(order.lead()), Duration.ofMinutes(1L + dice.of("handed over at", order.code()).nextInt(24 * 60))));
            }
        }
        if (dice.happens(ON_LEAVE, "on leave", "")) {
            RandomGenerator random = dice.of("leave", "");
            deeds.add(new Deed.NameDeputy(hours(random.nextInt(RUNNING_HOURS)), People.pick(PRINCIPALS, random), People.pick(DEPUTIES, random), 1 + random.nextInt(DAYS_ON_LEAVE)));
        }
    }

    private static Deed correction(List<Deed.Sent> sendable, RandomGenerator random) {
        return new Deed.Correct(People.pick(sendable, random), hours(random.nextInt(CORRECTION_HOURS)));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(1L + hours).plusMinutes(7);
    }
}
