package vn.sauro.rehearsal;

import java.time.Duration;
import java.util.List;

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
        private static final int MOST_DAYS = 4;

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
            return task.officeMay() && dice.happens(LATE_PERCENT, "late unit", task.group()) ? 1 + dice.of("days late", task).nextInt(MOST_DAYS) : 0;
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
}
