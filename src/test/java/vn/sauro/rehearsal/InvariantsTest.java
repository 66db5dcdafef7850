package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sauro.rearrangement.Rearrangement.State;

/** The invariants hold of a sound report, and each error planted in it is found. */
class InvariantsTest {

    /** pa-01 passed at once; pa-02 failed by its name, and by its name again: it is rejected. */
    private static final String SOUND = """
            {"openedAt": "2026-05-26T17:00:00+07:00", "deadline": "2026-06-25T00:00:00+07:00", "finishedAt": "2026-06-24T10:00:00+07:00", "beforeDeadline": true,
             "steps": [{"code": "PLAN", "dueAt": "2026-06-02T00:00:00+07:00", "finishedAt": "2026-06-01T09:00:00+07:00"}],
             "schemes": [
              {"code": "pa-01", "outcome": "APPROVED", "rounds": [
                {"round": 1, "gate": "EACH_HAMLET", "hamlets": [%s, %s]}]},
              {"code": "pa-02", "outcome": "REJECTED", "rounds": [
                {"round": 1, "gate": "EACH_HAMLET", "hamlets": [%s]},
                {"round": 2, "gate": "EACH_HAMLET", "hamlets": [%s]}]}],
             "resolution": {"number": "05/NQ-HĐND", "schemes": ["pa-01"]}}
            """.formatted(hamlet("thon-01", 51, 51), hamlet("thon-02", 80, 60), hamlet("thon-03", 90, 50), nameOnly("thon-03", 50));
    private static final Map<String, List<String>> HAMLETS = Map.of("pa-01", List.of("thon-01", "thon-02"), "pa-02", List.of("thon-03"));

    private static String hamlet(String code, int plan, int name) {
        return """
                {"code": "%s", "households": 100, "ballotsOut": 99, "ballotsIn": 98, "valid": 97, "invalid": 1,
                 "planAgree": %d, "planDisagree": %d, "planOther": 0, "nameAgree": %d, "nameDisagree": %d, "nameOther": 0,
                 "planPassed": %s, "namePassed": %s, "passed": %s}
                """.formatted(code, plan, 97 - plan, name, 97 - name, plan > 50, name > 50, plan > 50 && name > 50);
    }

    private static String nameOnly(String code, int name) {
        return """
                {"code": "%s", "households": 100, "ballotsOut": 99, "ballotsIn": 98, "valid": 97, "invalid": 1,
                 "planAgree": null, "planDisagree": null, "planOther": null, "nameAgree": %d, "nameDisagree": %d, "nameOther": 0,
                 "planPassed": true, "namePassed": %s, "passed": %s}
                """.formatted(code, name, 97 - name, name > 50, name > 50);
    }

    private static ObjectNode sound() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(SOUND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Invariants.Facts facts(State state) {
        return new Invariants.Facts(state, HAMLETS, Set.of());
    }

    @Test
    void aSoundReportBreaksNothing() {
        assertThat(Invariants.broken(sound(), facts(State.PUBLISHED))).isEmpty();
    }

    private static Arguments planted(String found, Consumer<ObjectNode> error) {
        return Arguments.of(found, error);
    }

    private static ObjectNode scheme(ObjectNode report, int index) {
        return (ObjectNode) report.path("schemes").path(index);
    }

    private static ObjectNode round(ObjectNode report, int scheme, int round) {
        return (ObjectNode) scheme(report, scheme).path("rounds").path(round - 1);
    }

    /** The first hamlet of the first scheme's first round. */
    private static ObjectNode hamlet(ObjectNode report) {
        return (ObjectNode) round(report, 0, 1).path("hamlets").path(0);
    }

    private static ArrayNode array(JsonNode node) {
        return (ArrayNode) node;
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                planted("finishedAt is null although it ended", report -> report.putNull("finishedAt")),
                planted("beforeDeadline is not", report -> report.put("beforeDeadline", false)),
                planted("beforeDeadline is not", report -> report.put("finishedAt", "2026-06-25T00:00:00+07:00")),
                planted("finished before it was opened", report -> report.put("finishedAt", "2026-05-26T16:59:59+07:00")),
                planted("published without a resolution", report -> report.putNull("resolution")),
                planted("resolution is null although a scheme is approved", report -> report.putNull("resolution")),
                planted("does not list exactly the approved schemes", report -> array(report.path("resolution").path("schemes")).add("pa-02")),
                planted("does not list exactly the approved schemes", report -> array(report.path("resolution").path("schemes")).removeAll()),
                planted("the schemes are not all schemes", report -> array(report.path("schemes")).remove(1)),
                planted("the schemes are not all schemes", report -> array(report.path("schemes")).insert(0, array(report.path("schemes")).remove(1))),
                planted("step PLAN is not finished", report -> ((ObjectNode) report.path("steps").path(0)).putNull("finishedAt")),
                planted("step PLAN finished before the opening", report -> ((ObjectNode) report.path("steps").path(0)).put("finishedAt", "2026-05-26T16:00:00+07:00")),
                planted("step PLAN finished after the end", report -> ((ObjectNode) report.path("steps").path(0)).put("finishedAt", "2026-06-24T10:00:01+07:00")),
                planted("still open although the rearrangement ended", report -> scheme(report, 1).put("outcome", "OPEN")),
                planted("pa-02: approved although its last round had not passed", report -> scheme(report, 1).put("outcome", "APPROVED")),
                planted("pa-01: rejected without two failed rounds", report -> scheme(report, 0).put("outcome", "REJECTED")),
                planted("pa-02: rejected without two failed rounds", report -> array(scheme(report, 1).path("rounds")).remove(1)),
                planted("pa-02: asked more than twice", report -> array(scheme(report, 1).path("rounds")).add(round(report, 1, 2).deepCopy().put("round", 3))),
                planted("pa-02 round 2: numbered", report -> round(report, 1, 2).put("round", 1)),
                planted("pa-01: a second round although the first had passed", report -> array(scheme(report, 0).path("rounds")).add(round(report, 0, 1).deepCopy().put("round", 2))),
                planted("the hamlets are not all hamlets", report -> array(round(report, 0, 1).path("hamlets")).remove(0)),
                planted("the hamlets are not all hamlets", report -> array(round(report, 0, 1).path("hamlets")).add(array(round(report, 0, 1).path("hamlets")).remove(0))),
                planted("valid and invalid do not add up", report -> hamlet(report).put("invalid", 2)),
                planted("not ballots in <= out <= households", report -> hamlet(report).put("ballotsOut", 97)),
                planted("not ballots in <= out <= households", report -> hamlet(report).put("ballotsOut", 101)),
                planted("nothing was asked", report -> hamlet(report).putNull("planAgree").putNull("nameAgree")),
                planted("the answers on the plan do not add up", report -> hamlet(report).put("planOther", 1)),
                planted("the answers on the name do not add up", report -> hamlet(report).put("nameDisagree", 0)),
                planted("not decided", report -> hamlet(report).putNull("passed")),
                planted("planPassed is not 2 x agree > households", report -> hamlet(report).put("planAgree", 50).put("planDisagree", 47)),
                planted("namePassed is not 2 x agree > households", report -> hamlet(report).put("nameAgree", 50).put("nameDisagree", 47)),
                planted("passed is not plan and name", report -> hamlet(report).put("passed", false)),
                planted("pa-01: approved although its last round had not passed", report -> hamlet(report).put("households", 200)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aPlantedErrorIsFound(String found, Consumer<ObjectNode> error) {
        ObjectNode report = sound();
        error.accept(report);
        assertThat(Invariants.broken(report, facts(State.PUBLISHED))).as(report.toString()).anyMatch(line -> line.contains(found));
    }

    @Test
    void theWholeAreasSumDecidesWhereTheGateSaysSo() {
        ObjectNode report = sound();
        round(report, 0, 1).put("gate", "WHOLE_AREA");
        hamlet(report).put("planAgree", 50).put("planDisagree", 47).put("planPassed", false).put("passed", false);
        assertThat(Invariants.broken(report, facts(State.PUBLISHED))).isEmpty();
        round(report, 0, 1).put("gate", "EACH_HAMLET");
        assertThat(Invariants.broken(report, facts(State.PUBLISHED))).containsExactly("pa-01: approved although its last round had not passed");
    }

    @Test
    void whatBtvReopenedMayBeAskedAgainThoughItHadPassed() {
        ObjectNode report = sound();
        array(scheme(report, 0).path("rounds")).add(round(report, 0, 1).deepCopy().put("round", 2));
        assertThat(Invariants.broken(report, new Invariants.Facts(State.PUBLISHED, HAMLETS, Set.of("pa-01")))).isEmpty();
    }

    @Test
    void onlyACalledOffRearrangementLeavesARoundUnfinished() {
        ObjectNode report = sound();
        report.put("beforeDeadline", false).putNull("resolution");
        scheme(report, 0).put("outcome", "OPEN");
        array(round(report, 0, 1).path("hamlets")).remove(1);
        hamlet(report).putNull("passed").putNull("planPassed").putNull("namePassed");
        assertThat(Invariants.broken(report, facts(State.CANCELLED))).isEmpty();
        assertThat(Invariants.broken(report, facts(State.ENDED_WITHOUT_RESOLUTION))).isNotEmpty();
    }
}
