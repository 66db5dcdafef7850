package vn.sauro.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.escalation.Decision;

/** The rehearsals that end as their names promise. */
final class Plots {

    private Plots() {}

    /** Nobody lets anything lie, so that there is time for what goes wrong. */
    private abstract static class Prompt implements Plot {

        @Override
        public int promptDays() {
            return 1;
        }
    }

    /** The office opens the notice the morning after. */
    private static final Deed NOTICE = new Deed.OpenNotice(Duration.ofHours(16));

    private static final Order HANDBOOK = Order.dated("4.15", "banxdd", 7, "vpdu");
    /** A few orders, so that every kind of assignment is seen. */
    private static final List<Order> A_FEW = List.of(Order.dated("3.3", "vpdu", 5), Order.standing("4.4", "ubnd", 8, Timing.Rhythm.WEEKLY), HANDBOOK);

    static final class OnTime implements Plot {

        @Override
        public List<Order> orders() {
            return A_FEW;
        }

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(NOTICE);
        }
    }

    /** Every detour an assignment can take, each once, and the office's head on leave meanwhile. */
    static final class AssignmentsAllWays extends Prompt {

        private static final Order SUMMED_UP = Order.standing("5.3", "vpdu", 9, Timing.Rhythm.WEEKLY);
        private static final Order NEVER_REPORTED = Order.standing("4.4", "ubnd", 6, Timing.Rhythm.WEEKLY);
        private static final Order WRONG_UNIT = Order.dated("2.4", "congan", 7);
        private static final Order NEEDLESS = Order.dated("4.14", "ubkt", 7);
        private static final int DAYS_ON_LEAVE = 9;
        private static final int TOO_LATE = 6;

        @Override
        public List<Order> orders() {
            return List.of(Order.dated("3.3", "vpdu", 5), SUMMED_UP, NEVER_REPORTED, HANDBOOK, Order.dated("1.2", Assignments.EVERY_UNIT, 5), WRONG_UNIT, NEEDLESS);
        }

        @Override
        public int daysLate(Stage.OpenTask task) {
            return task.key().equals("reportPeriod") && task.businessKey().equals(NEVER_REPORTED.code()) ? TOO_LATE : 0;
        }

        @Override
        public boolean handsBack(Stage.OpenTask task, int before) {
            return before == 0 && (task.businessKey().equals(WRONG_UNIT.code()) || withdraws(task));
        }

        @Override
        public boolean withdraws(Stage.OpenTask task) {
            return task.businessKey().equals(NEEDLESS.code());
        }

        @Override
        public boolean sendsBack(Stage.OpenTask task, int before) {
            return before == 0 && task.key().equals("verifyQuality") && task.businessKey().equals(HANDBOOK.code());
        }

        @Override
        public boolean renews(Stage.OpenTask task, int before) {
            return before == 0 && task.businessKey().equals(SUMMED_UP.code());
        }

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(NOTICE, new Deed.NameDeputy(Duration.ofHours(1), "chanhvanphong", "tb.xdd", DAYS_ON_LEAVE),
                    new Deed.HandOver(HANDBOOK.code(), "cv.xdd", Duration.ofMinutes(20)));
        }
    }

    static final class SecondRound extends Prompt {

        @Override
        public Answer answer(Stage.OpenTask task) {
            if (!task.variables().get("round").equals("1")) {
                return Answer.YES;
            }
            return switch (task.variables().get("schemeCode")) {
                case "pa-02" -> Answer.NAME_FAILS;
                case "pa-03" -> Answer.PLAN_FAILS;
                default -> Answer.YES;
            };
        }
    }

    static final class Rejected extends Prompt {

        @Override
        public Answer answer(Stage.OpenTask task) {
            return task.variables().get("schemeCode").equals("pa-03") ? Answer.PLAN_FAILS : Answer.YES;
        }
    }

    static final class AllRejected extends Prompt {

        @Override
        public Answer answer(Stage.OpenTask task) {
            return Answer.BOTH_FAIL;
        }
    }

    static final class Returned extends Prompt {

        @Override
        public boolean sendsBack(Stage.OpenTask task, int before) {
            return before == 0 && switch (task.key()) {
                case "checkPlan" -> task.businessKey().endsWith(":congan");
                case "approvePlan" -> task.businessKey().endsWith(":quansu");
                case "agreePolicy" -> task.businessKey().endsWith(":pa-02");
                case "reviewDossier", "appraiseDraft" -> true;
                default -> false;
            };
        }
    }

    static final class Late implements Plot {

        private static final int LATE_PERCENT = 33;
        private static final int MOST_DAYS = 6;

        private final Dice dice;

        Late(Dice dice) {
            this.dice = dice;
        }

        @Override
        public int promptDays() {
            return 1;
        }

        @Override
        public int daysLate(Stage.OpenTask task) {
            boolean late = task.officeMay() ? dice.happens(LATE_PERCENT, "late unit", task.group()) : task.key().equals("workAssignment") && task.businessKey().equals(HANDBOOK.code());
            if (late && task.key().equals("workAssignment")) {
                return MOST_DAYS;
            }
            return late ? 1 + dice.of("days late", task).nextInt(MOST_DAYS) : 0;
        }

        /** The assignment moves to another unit; of the rest each is decided in one of the ways it allows. */
        @Override
        public Decision.Kind decides(Stage.OpenTask task, List<Decision.Kind> allowed) {
            return allowed.contains(Decision.Kind.REASSIGN) ? Decision.Kind.REASSIGN : People.pick(allowed, dice.of("decides", task));
        }

        @Override
        public List<Order> orders() {
            return A_FEW;
        }

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(NOTICE);
        }
    }

    /** It is not settled at once and flares up once more. */
    static final class HotSpot implements Plot {

        private static final Duration AFTER = Duration.ofDays(6).plusHours(3);

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(new Deed.ReportHotSpot(AFTER, "thon-05", true));
        }

        @Override
        public boolean calmsDown(Stage.OpenTask task, int before) {
            return before > 0;
        }
    }

    static final class Redated implements Plot {

        private static final Duration AFTER = Duration.ofDays(8).plusHours(17);
        private static final int DAYS = 21;

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(new Deed.Redate(AFTER, DAYS));
        }
    }

    /** One unit never reports, one is late, one report goes back, BTV lowers one level and keeps to the cap; what is to be mended is assigned and done. */
    static final class Review extends Prompt {

        private static final Duration AFTER = Duration.ofHours(16);
        private static final String NEVER = "quansu";
        private static final String LATE = "chibo-thon-03";
        private static final String RETURNED = "mttq";
        private static final String LOWERED = "ubnd";
        private static final String WEAK = "chibo-thon-02";
        private static final int NEVER_DAYS = 60;

        private final List<Deed> opening;

        private Review(List<Deed> opening) {
            this.opening = opening;
        }

        static Review byHand(String kind, LocalDate from, List<String> lines) {
            return new Review(List.of(new Deed.OpenReview(AFTER, kind, from, lines)));
        }

        /** The first morning schedules the first review of each kind, the morning of its day opens it; on those between nothing happens. */
        static Review byCalendar(LocalDate first, LocalDate opens) {
            return new Review(List.of(new Deed.DayBegins(first), new Deed.DayBegins(opens)));
        }

        @Override
        public int daysLate(Stage.OpenTask task) {
            return !task.key().equals("reportReview") ? 0 : task.group().equals(NEVER) ? NEVER_DAYS : task.group().equals(LATE) ? 1 : 0;
        }

        @Override
        public boolean sendsBack(Stage.OpenTask task, int before) {
            return before == 0 && task.key().equals("checkReview") && task.variables().get("unitCode").equals(RETURNED);
        }

        @Override
        public int accomplishes(String unit) {
            return unit.equals(WEAK) ? 70 : 100;
        }

        @Override
        public int reaches(String unit) {
            return unit.equals(WEAK) ? 80 : unit.equals(LATE) ? 95 : 100;
        }

        @Override
        public boolean excels(String unit) {
            return unit.equals("congan") || unit.equals("chibo-thon-01") || unit.equals(LOWERED);
        }

        @Override
        public boolean lowers(String unit) {
            return unit.equals(LOWERED);
        }

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return opening;
        }
    }
}
