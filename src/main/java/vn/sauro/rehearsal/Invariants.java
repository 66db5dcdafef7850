package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import vn.sauro.rearrangement.Rearrangement;

/** What must hold of a report however the procedure went, recomputed from the report's own figures. */
final class Invariants {

    private static final int MOST_ROUNDS = 2;
    private static final List<String> QUESTIONS = List.of("plan", "name");

    /**
     * What the report does not say of itself.
     *
     * @param state    how the rearrangement ended
     * @param hamlets  codes of the hamlets of each scheme
     * @param reopened schemes about which the people were asked again although the first round had passed
     */
    record Facts(Rearrangement.State state, Map<String, List<String>> hamlets, Set<String> reopened) {}

    private final JsonNode report;
    private final Facts facts;
    private final List<String> broken = new ArrayList<>();

    private Invariants(JsonNode report, Facts facts) {
        this.report = report;
        this.facts = facts;
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    static List<String> broken(JsonNode report, Facts facts) {
        Invariants invariants = new Invariants(report, facts);
        invariants.end();
        invariants.steps();
        List<JsonNode> schemes = list(invariants.report.path("schemes"));
        invariants.demand(codes(schemes).equals(facts.hamlets().keySet().stream().sorted().toList()), "the schemes are not all schemes, ordered by code");
        schemes.forEach(invariants::scheme);
        return invariants.broken;
    }

    private void demand(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> codes(List<JsonNode> nodes) {
        return nodes.stream().map(node -> node.path("code").asText()).toList();
    }

    private void end() {
        boolean finished = !report.path("finishedAt").isNull();
        demand(finished == (facts.state() != Rearrangement.State.OPEN), "finishedAt is null although it ended, or not although it is open");
        List<String> approved = list(report.path("schemes")).stream().filter(scheme -> outcome(scheme, "APPROVED")).map(scheme -> scheme.path("code").asText())
                .toList();
        boolean resolved = !report.path("resolution").isNull();
        demand(resolved == !approved.isEmpty(), "resolution is null although a scheme is approved, or not although none is");
        demand(!resolved || list(report.path("resolution").path("schemes")).stream().map(JsonNode::asText).toList().equals(approved),
                "the resolution does not list exactly the approved schemes, ordered by code");
        demand(facts.state() != Rearrangement.State.PUBLISHED || resolved, "published without a resolution");
        boolean published = facts.state() == Rearrangement.State.PUBLISHED && finished;
        boolean before = published && time(report.path("finishedAt")).isBefore(time(report.path("deadline")));
        demand(report.path("beforeDeadline").asBoolean() == before, "beforeDeadline is not whether the resolution was published before the deadline");
        demand(!finished || !time(report.path("finishedAt")).isBefore(time(report.path("openedAt"))), "finished before it was opened");
    }

    private void steps() {
        for (JsonNode step : list(report.path("steps"))) {
            String name = "step " + step.path("code").asText();
            boolean done = !step.path("finishedAt").isNull();
            demand(facts.state() != Rearrangement.State.PUBLISHED || done, name + " is not finished although the resolution is published");
            demand(!done || !time(step.path("finishedAt")).isBefore(time(report.path("openedAt"))), name + " finished before the opening");
            demand(!done || report.path("finishedAt").isNull() || !time(step.path("finishedAt")).isAfter(time(report.path("finishedAt"))),
                    name + " finished after the end");
        }
    }

    private static OffsetDateTime time(JsonNode node) {
        return OffsetDateTime.parse(node.asText());
    }

    private static boolean outcome(JsonNode scheme, String outcome) {
        return scheme.path("outcome").asText().equals(outcome);
    }

    private void scheme(JsonNode scheme) {
        String code = scheme.path("code").asText();
        List<JsonNode> rounds = list(scheme.path("rounds"));
        demand(rounds.size() <= MOST_ROUNDS, code + ": asked more than twice");
        boolean stopped = facts.state() == Rearrangement.State.CANCELLED;
        for (int i = 0; i < rounds.size(); i++) {
            String name = code + " round " + (i + 1);
            demand(rounds.get(i).path("round").asInt() == i + 1, name + ": numbered " + rounds.get(i).path("round"));
            boolean mayBeIncomplete = stopped && outcome(scheme, "OPEN") && i == rounds.size() - 1;
            List<String> hamlets = codes(list(rounds.get(i).path("hamlets")));
            demand(mayBeIncomplete ? facts.hamlets().getOrDefault(code, List.of()).containsAll(hamlets) : hamlets.equals(facts.hamlets().get(code)),
                    name + ": the hamlets are not all hamlets of the scheme, ordered by code");
            list(rounds.get(i).path("hamlets")).forEach(hamlet -> hamlet(name + " " + hamlet.path("code").asText(), hamlet, mayBeIncomplete));
        }
        if (rounds.size() == MOST_ROUNDS) {
            demand(!passed(rounds.get(0)) || facts.reopened().contains(code), code + ": a second round although the first had passed");
        }
        boolean lastPassed = !rounds.isEmpty() && passed(rounds.get(rounds.size() - 1));
        demand(!outcome(scheme, "APPROVED") || lastPassed, code + ": approved although its last round had not passed");
        boolean twice = rounds.size() == MOST_ROUNDS && !lastPassed;
        boolean voteLost = lastPassed && report.path("resolution").isNull() && facts.state() == Rearrangement.State.ENDED_WITHOUT_RESOLUTION;
        demand(!outcome(scheme, "REJECTED") || twice || voteLost, code + ": rejected without two failed rounds or a lost vote");
        demand(!outcome(scheme, "OPEN") || facts.state() == Rearrangement.State.OPEN || stopped, code + ": still open although the rearrangement ended");
    }

    private void hamlet(String name, JsonNode hamlet, boolean mayBeUndecided) {
        int households = hamlet.path("households").asInt();
        int out = hamlet.path("ballotsOut").asInt();
        int in = hamlet.path("ballotsIn").asInt();
        int valid = hamlet.path("valid").asInt();
        demand(valid + hamlet.path("invalid").asInt() == in, name + ": valid and invalid do not add up to the ballots in");
        demand(in <= out && out <= households, name + ": not ballots in <= out <= households");
        demand(!hamlet.path("planAgree").isNull() || !hamlet.path("nameAgree").isNull(), name + ": nothing was asked");
        for (String question : QUESTIONS) {
            JsonNode agree = hamlet.path(question + "Agree");
            demand(agree.isNull() || agree.asInt() + hamlet.path(question + "Disagree").asInt() + hamlet.path(question + "Other").asInt() == valid,
                    name + ": the answers on the " + question + " do not add up to the valid ballots");
        }
        boolean undecided = hamlet.path("passed").isNull();
        demand(!undecided || mayBeUndecided, name + ": not decided");
        if (!undecided) {
            boolean plan = passed(hamlet, "plan", households);
            boolean called = passed(hamlet, "name", households);
            demand(hamlet.path("planPassed").asBoolean() == plan, name + ": planPassed is not 2 x agree > households");
            demand(hamlet.path("nameAgree").isNull() || hamlet.path("namePassed").asBoolean() == called, name + ": namePassed is not 2 x agree > households");
            demand(hamlet.path("passed").asBoolean() == (plan && called), name + ": passed is not plan and name");
        }
    }

    /** What was not asked again had passed. */
    private static boolean passed(JsonNode counts, String question, int households) {
        JsonNode agree = counts.path(question + "Agree");
        return agree.isNull() || 2 * agree.asInt() > households;
    }

    private static boolean passed(JsonNode round) {
        List<JsonNode> hamlets = list(round.path("hamlets"));
        if (round.path("gate").asText().equals("WHOLE_AREA")) {
            int households = hamlets.stream().mapToInt(hamlet -> hamlet.path("households").asInt()).sum();
            return QUESTIONS.stream().allMatch(question -> hamlets.stream().allMatch(hamlet -> hamlet.path(question + "Agree").isNull())
                    || 2 * hamlets.stream().mapToInt(hamlet -> hamlet.path(question + "Agree").asInt()).sum() > households);
        }
        return !hamlets.isEmpty() && hamlets.stream().allMatch(hamlet -> QUESTIONS.stream()
                .allMatch(question -> passed(hamlet, question, hamlet.path("households").asInt())));
    }
}
