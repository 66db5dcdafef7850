package vn.sauro.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Explained;
import vn.sauro.escalation.Explanation;
import vn.sauro.escalation.LadderStep;
import vn.sauro.escalation.LadderStep.Recipient;
import vn.sauro.escalation.Owner;
import vn.sauro.escalation.Rung;
import vn.sauro.escalation.Severity;
import vn.sauro.escalation.Situation;
import vn.sauro.escalation.Suggestion;
import vn.sauro.testing.EngineTest;

/** The ladder's tables as the engine evaluates them: every row, every boundary, one answer for every situation. */
@EngineTest
class LadderTablesTest {

    @Autowired
    private DmnLadder ladder;

    @ParameterizedTest(name = "{0} of {1}, {2} days late, {3} decided before, {4}, spare {5}: {6}")
    @CsvSource(nullValues = "-", textBlock = """
            dissemination, UNIT,   -4, 0, NORMAL, 5,  -,           -,        1, -
            dissemination, UNIT,   -3, 0, NORMAL, 5,  REMINDER,    OWNER,    2, -
            dissemination, UNIT,   -2, 0, NORMAL, 5,  -,           -,        1, -
            dissemination, UNIT,   -1, 0, NORMAL, 5,  REMINDER,    OWNER,    1, -
            dissemination, UNIT,    0, 0, NORMAL, 5,  REMINDER,    OWNER,    1, -
            dissemination, UNIT,    1, 0, NORMAL, 5,  HEAD,        HEAD,     1, -
            dissemination, UNIT,    2, 0, NORMAL, 5,  EXPLANATION, HEAD,     1, 0
            dissemination, UNIT,    3, 0, NORMAL, 5,  BTV,         BTV,      3, -
            dissemination, UNIT,   40, 0, NORMAL, 5,  BTV,         BTV,      3, -
            dissemination, UNIT,    1, 1, NORMAL, 5,  EXPLANATION, HEAD,     1, 0
            dissemination, UNIT,    2, 1, NORMAL, 5,  BTV,         BTV,      3, -
            dissemination, UNIT,    1, 0, NORMAL, 0,  HEAD,        HEAD,     1, -
            dissemination, UNIT,    1, 0, NORMAL, -1, BTV,         BTV,      3, -
            assignment,    UNIT,    1, 0, NORMAL, -,  HEAD,        HEAD,     1, -
            unit-plan,     OFFICE,  1, 0, NORMAL, 5,  BTV,         BTV,      3, -
            unit-plan,     OFFICE, -1, 0, NORMAL, 5,  REMINDER,    OWNER,    1, -
            unit-plan,     BODY,    1, 0, NORMAL, 5,  REMINDER,    OWNER,    2, -
            unit-plan,     BODY,    9, 3, NORMAL, -5, REMINDER,    OWNER,    2, -
            notice-receipt, UNIT,   1, 0, NORMAL, -,  HEAD,        HEAD,     2, -
            notice-receipt, UNIT,   9, 1, NORMAL, -1, HEAD,        HEAD,     2, -
            hot-spot,      UNIT,   -3, 0, NORMAL, -,  REMINDER,    OWNER,    2, -
            hot-spot,      UNIT,   -3, 0, URGENT, -,  -,           -,        2, -
            hot-spot,      UNIT,    1, 0, NORMAL, -,  BTV,         BTV+TTDU, 3, -
            hot-spot,      OFFICE,  1, 0, URGENT, -,  BTV,         BTV+TTDU, 3, -
            hot-spot,      BODY,    1, 0, URGENT, -,  REMINDER,    OWNER,    1, -
            """)
    void whatStandsOnWhichRung(String kind, Owner owner, int late, int before, Severity severity, Integer spare, Rung rung, String recipients, int wait, Integer explanation) {
        LadderStep step = ladder.of(new Situation(true, kind, owner, late, late > 0, before, severity, Optional.ofNullable(spare)));
        assertThat(step.rung()).isEqualTo(Optional.ofNullable(rung));
        assertThat(step.recipients()).isEqualTo(recipients == null ? Set.of() : Arrays.stream(recipients.split("\\+")).map(Recipient::valueOf).collect(Collectors.toSet()));
        assertThat(step.waitDays()).isEqualTo(wait);
        assertThat(step.explanationDays()).isEqualTo(Optional.ofNullable(explanation));
    }

    @ParameterizedTest
    @CsvSource({"dissemination, UNIT, 5", "dissemination, UNIT, -1", "unit-plan, OFFICE, 5", "unit-plan, BODY, 5", "notice-receipt, UNIT, 5"})
    void aFridaysWorkIsNotRaisedOnTheWeekendAfterIt(String kind, Owner owner, int spare) {
        assertThat(ladder.of(new Situation(true, kind, owner, 0, true, 0, Severity.NORMAL, Optional.of(spare))).rung()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dissemination, UNIT, -1, false", "dissemination, UNIT, 1, true", "unit-plan, OFFICE, 2, true", "unit-plan, BODY, 3, true", "notice-receipt, UNIT, 1, true"})
    void nothingIsRaisedOnADayOffHoweverLateItIs(String kind, Owner owner, int late, boolean overdue) {
        assertThat(ladder.of(new Situation(false, kind, owner, late, overdue, 0, Severity.NORMAL, Optional.of(5))).rung()).isEmpty();
        assertThat(ladder.of(new Situation(true, kind, owner, late, overdue, 0, Severity.NORMAL, Optional.of(5))).rung()).isPresent();
    }

    @Test
    void aHotSpotThatIsLateByTheClockIsRaisedOnAWeekendToo() {
        assertThat(ladder.of(new Situation(false, "hot-spot", Owner.UNIT, 0, true, 0, Severity.URGENT, Optional.empty())).rung()).contains(Rung.BTV);
        assertThat(ladder.of(new Situation(false, "hot-spot", Owner.BODY, 0, true, 0, Severity.URGENT, Optional.empty())).rung()).contains(Rung.REMINDER);
    }

    @ParameterizedTest(name = "{0}, decided {1} times, day fits {2}, cause accepted {3}, reassignable {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            -,          0, false, true,  true,  CRITICISE
            -,          1, false, true,  true,  INSPECT
            SUBJECTIVE, 0, true,  true,  true,  CRITICISE
            SUBJECTIVE, 1, true,  true,  true,  REASSIGN
            SUBJECTIVE, 2, true,  true,  false, INSPECT
            OBJECTIVE,  0, true,  true,  true,  EXTEND
            OBJECTIVE,  0, false, true,  false, ACCEPT_CAUSE
            OBJECTIVE,  0, false, false, false, CRITICISE
            OBJECTIVE,  1, true,  true,  true,  REASSIGN
            OBJECTIVE,  1, true,  true,  false, INSPECT
            """)
    void whatIsPutToBtvAboutWhatTheUnitExplains(Explanation.Cause cause, int decided, boolean fits, boolean accept, boolean reassign, Decision.Kind kind) {
        Suggestion suggestion = ladder.suggestion(new Explained(Optional.ofNullable(cause), decided, fits, accept, reassign));
        assertThat(suggestion.kind()).isEqualTo(kind);
        assertThat(suggestion.reason()).endsWith(".");
    }

    @Test
    void everyExplanationHasOneSuggestionThatItsKindOfWorkAllows() {
        for (Optional<Explanation.Cause> cause : List.of(Optional.<Explanation.Cause>empty(), Optional.of(Explanation.Cause.OBJECTIVE), Optional.of(Explanation.Cause.SUBJECTIVE))) {
            for (int flags = 0; flags < 32; flags++) {
                Explained explained = new Explained(cause, flags / 8, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0);
                Decision.Kind kind = ladder.suggestion(explained).kind();
                assertThat(kind == Decision.Kind.EXTEND && !explained.dateFits() || kind == Decision.Kind.ACCEPT_CAUSE && !explained.acceptCause()
                        || kind == Decision.Kind.REASSIGN && !explained.reassign()).as("%s for %s", kind, explained).isFalse();
            }
        }
    }

    @Test
    void everySituationHasExactlyOneRow() throws IOException {
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision table;
        try (InputStream model = Files.newInputStream(Path.of("processes/escalation-ladder.dmn"))) {
            table = engine.parseDecision("escalation-ladder", model);
        }
        for (String kind : List.of("dissemination", "assignment", "hot-spot", "notice-receipt", "escalation")) {
            for (Owner owner : Owner.values()) {
                for (int late = -6; late <= 8; late++) {
                    for (boolean overdue : List.of(true, false)) {
                        for (int before : List.of(0, 1, 2)) {
                            for (Severity severity : Severity.values()) {
                                for (Optional<Integer> spare : List.of(Optional.<Integer>empty(), Optional.of(-1), Optional.of(0))) {
                                    for (boolean workingDay : List.of(true, false)) {
                                        Situation situation = new Situation(workingDay, kind, owner, late, overdue, before, severity, spare);
                                        assertThat(engine.evaluateDecisionTable(table, DmnLadder.inputs(situation))).as(situation.toString()).hasSize(1);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void onlyAnAssignmentMovesToAnotherUnit() {
        assertThat(ladder.decisions("assignment")).containsExactlyInAnyOrder(Decision.Kind.values());
        assertThat(ladder.decisions("dissemination")).doesNotContain(Decision.Kind.REASSIGN).contains(Decision.Kind.EXTEND, Decision.Kind.ACCEPT_CAUSE);
        assertThat(ladder.decisions("hot-spot")).doesNotContain(Decision.Kind.REASSIGN, Decision.Kind.ACCEPT_CAUSE);
        assertThat(ladder.decisions("hamlet-rearrangement")).doesNotContain(Decision.Kind.EXTEND);
        assertThat(ladder.decisionDays()).isPositive();
    }
}
