package vn.sauro.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.Cluster;

/** Hamlets meet in the evening, on any day of the week within the posted window; what is corrected is corrected in office hours. */
final class LedgerPart implements Part {

    private static final int PEOPLE = 8;
    /** One ledger in so many is as close as it can be. */
    private static final int CLOSE = 6;
    private static final int INVALID = 3;
    private static final int ABSENT_PART = 10;

    private final Consultations consultations;

    LedgerPart(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Instant when(Stage.OpenTask task, Plot plot, RandomGenerator random, Diary diary) {
        if (!task.key().equals("recordLedger") || plot.daysLate(task) > 0) {
            return Part.super.when(task, plot, random, diary);
        }
        Round round = round(task);
        LocalDate created = Parts.day(task.createdAt());
        LocalDate first = round.from().isBefore(created) ? created : round.from();
        long days = ChronoUnit.DAYS.between(first, round.until());
        return diary.onTheEveningOf(first.plusDays(days <= 0 ? 0 : random.nextLong(days + 1)), random);
    }

    @Override
    public Map<String, Object> fillIn(Turn turn) {
        RandomGenerator random = turn.random();
        Round round = round(turn.task());
        boolean hands = turn.plot().byShowOfHands(turn.task());
        List<String> people = People.names(PEOPLE, random);
        Map<String, Object> form = new HashMap<>();
        form.put("consultationForm", hands ? "MEETING" : "BALLOTS");
        form.put("manner", hands ? "SHOW_OF_HANDS" : "BALLOTS");
        form.put("heldOn", (turn.today().isAfter(round.until()) ? round.until() : turn.today()).toString());
        form.put("chair", people.get(0));
        form.put("secretary", people.get(1));
        form.put("counter1", people.get(2));
        form.put("counter2", people.get(3));
        form.put("counter3", people.get(4));
        form.put("witness1", people.get(5));
        form.put("witness2", people.get(6));
        form.put("frontRepresentative", people.get(7));
        form.put("minutesNumber", People.number(random, "BB"));
        int households = households(turn.task());
        form.put("households", households);
        int in = households - random.nextInt(households / ABSENT_PART);
        int invalid = hands ? 0 : random.nextInt(INVALID);
        if (hands) {
            form.put("present", in);
        } else {
            form.put("ballotsOut", households - random.nextInt(households - in + 1));
            form.put("ballotsIn", in);
            form.put("valid", in - invalid);
            form.put("invalid", invalid);
        }
        Plot.Answer answer = turn.plot().answer(turn.task());
        if (round.asksPlan()) {
            answer(form, "plan", households, in - invalid, answer.planPasses(), random);
        }
        answer(form, "name", households, in - invalid, answer.namePasses(), random);
        return form;
    }

    private static void answer(Map<String, Object> form, String question, int households, int valid, boolean passes, RandomGenerator random) {
        int half = households / 2;
        boolean close = random.nextInt(CLOSE) == 0;
        int agree = passes ? valid - (close ? valid - half - 1 : random.nextInt((valid - half) / 2 + 1)) : half - (close ? 0 : random.nextInt(half / 2));
        int other = random.nextInt((valid - agree) / 4 + 1);
        form.put(question + "Agree", agree);
        form.put(question + "Disagree", valid - agree - other);
        form.put(question + "Other", other);
    }

    private int households(Stage.OpenTask task) {
        Map<String, String> about = task.variables();
        return consultations.clusters(about.get("schemeCode"), about.get("hamletCode"), Integer.parseInt(about.get("round"))).stream()
                .filter(cluster -> cluster.code().equals(about.get("clusterCode"))).mapToInt(Cluster::households).findFirst().orElseThrow();
    }

    private Round round(Stage.OpenTask task) {
        return consultations.round(task.variables().get("schemeCode"), Integer.parseInt(task.variables().get("round")));
    }
}
