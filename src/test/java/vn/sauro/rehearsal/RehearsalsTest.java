package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.HamletLine;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.ProcedureReport.SchemeLine;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.FreshProcedure;

/** Every rehearsal ends as its name promises and breaks no invariant. */
@EngineTest
class RehearsalsTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2026-06-25T00:00:00+07:00");

    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private Inspection inspection;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private ApplicationContext context;

    private final List<String> timeline = new ArrayList<>();

    @BeforeEach
    void openTheSample() throws IOException {
        sample.open();
    }

    private ProcedureReport play(Scenario scenario, long seed) {
        Dice dice = new Dice(seed);
        rehearsal.play(CODE, scenario.plot(dice), dice, entry -> timeline.add(entry.at() + " " + entry.person().id() + " " + entry.what()));
        ProcedureReport report = rearrangements.report(CODE);
        assertThat(inspection.broken(new RehearsalReport(scenario.code(), seed, report), CODE)).as(String.join("\n", timeline)).isEmpty();
        return report;
    }

    private static List<Outcome> outcomes(ProcedureReport report) {
        return report.schemes().stream().map(SchemeLine::outcome).toList();
    }

    private static List<Integer> rounds(ProcedureReport report) {
        return report.schemes().stream().map(scheme -> scheme.rounds().size()).toList();
    }

    private long told(String what) {
        return timeline.stream().filter(line -> line.contains(what)).count();
    }

    @Test
    void onTimeApprovesEverySchemeBeforeTheDeadline() {
        ProcedureReport report = play(Scenario.ON_TIME, 1);
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(rounds(report)).containsOnly(1);
        assertThat(report.beforeDeadline()).isTrue();
        assertThat(report.steps()).allSatisfy(step -> assertThat(step.finishedAt()).isBefore(step.dueAt()));
        assertThat(told("Báo cáo tuần")).isPositive();
    }

    @Test
    void secondRoundPassesWhatFailedByNameAndByPlanAndStaysInTime() {
        ProcedureReport report = play(Scenario.SECOND_ROUND, 2);
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(rounds(report)).containsExactly(1, 2, 2, 1);
        assertThat(report.schemes().get(1).rounds().get(1).hamlets()).extracting(HamletLine::planAgree).containsOnlyNulls();
        assertThat(report.schemes().get(2).rounds().get(1).hamlets()).extracting(HamletLine::planAgree).doesNotContainNull();
        assertThat(report.beforeDeadline()).isTrue();
    }

    @Test
    void rejectedStopsOneSchemeBeforeTheCommitteeAndApprovesTheOthers() {
        ProcedureReport report = play(Scenario.REJECTED, 3);
        assertThat(outcomes(report)).containsExactly(Outcome.APPROVED, Outcome.APPROVED, Outcome.REJECTED, Outcome.APPROVED);
        assertThat(report.resolution().schemes()).containsExactly("pa-01", "pa-02", "pa-04");
        assertThat(told("Xem xét phương án không đạt")).isEqualTo(1);
        assertThat(report.beforeDeadline()).isTrue();
    }

    @Test
    void allRejectedEndsWithoutAResolution() {
        ProcedureReport report = play(Scenario.ALL_REJECTED, 4);
        assertThat(outcomes(report)).containsOnly(Outcome.REJECTED);
        assertThat(rounds(report)).containsOnly(2);
        assertThat(report.resolution()).isNull();
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.ENDED_WITHOUT_RESOLUTION);
    }

    @Test
    void returnedGoesBackFiveTimesAndIsAdoptedInTime() {
        ProcedureReport report = play(Scenario.RETURNED, 5);
        assertThat(told(": trả lại")).isEqualTo(5);
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(report.beforeDeadline()).isTrue();
    }

    @Test
    void lateFinishesStepsAfterTheirDueDates() {
        ProcedureReport report = play(Scenario.LATE, 6);
        assertThat(report.steps()).anySatisfy(step -> assertThat(step.finishedAt()).isAfter(step.dueAt()));
        assertThat(report.resolution()).isNotNull();
        assertThat(report.beforeDeadline()).isEqualTo(report.finishedAt().isBefore(report.deadline()));
    }

    @Test
    void redatedEndsBeforeTheNewDeadline() {
        ProcedureReport report = play(Scenario.REDATED, 7);
        assertThat(told("Điều chỉnh thời hạn")).isEqualTo(1);
        assertThat(report.deadline()).isEqualTo(DEADLINE.plusDays(21));
        assertThat(report.steps()).last().satisfies(step -> assertThat(step.dueAt()).isAfter(DEADLINE));
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(report.beforeDeadline()).isTrue();
    }

    @Test
    void aHotSpotThatFlaresUpAgainIsClosedAndHoldsNothingUp() {
        ProcedureReport report = play(Scenario.HOT_SPOT, 8);
        assertThat(report.hotSpots()).singleElement().satisfies(spot -> {
            assertThat(spot.closedAt()).isNotNull();
            assertThat(spot.reopened()).isEqualTo(1);
        });
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(report.beforeDeadline()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRandomWalkEndsAndBreaksNothing(long seed) {
        assertThat(play(Scenario.RANDOM, seed).finishedAt()).isNotNull();
    }

    @Test
    void theSameSeedTellsTheSameStory() throws IOException {
        String once = json.writeValueAsString(play(Scenario.RANDOM, 11));
        List<String> onceTold = List.copyOf(timeline);
        assertThat(json(again(11))).isEqualTo(once);
        assertThat(timeline).isEqualTo(onceTold);
    }

    private ProcedureReport again(long seed) throws IOException {
        timeline.clear();
        FreshProcedure.begin(context);
        sample.open();
        return play(Scenario.RANDOM, seed);
    }

    private String json(ProcedureReport report) throws JsonProcessingException {
        return json.writeValueAsString(report);
    }
}
