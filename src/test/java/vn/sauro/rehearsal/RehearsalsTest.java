package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentLine;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.EscalationLine;
import vn.sauro.escalation.Rung;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.ProcedureReport.HamletLine;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.ProcedureReport.SchemeLine;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.review.ReviewLine;
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
    private Assignments assignments;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Inspection inspection;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private ApplicationContext context;

    private RehearsalReport whole;
    private final List<String> timeline = new ArrayList<>();

    @BeforeEach
    void openTheSample() throws IOException {
        sample.open();
    }

    private ProcedureReport play(Scenario scenario, long seed) {
        Dice dice = new Dice(seed);
        rehearsal.play(CODE, scenario.plot(dice), dice, entry -> timeline.add(entry.at() + " " + entry.person().id() + " " + entry.what()));
        whole = inspection.report(scenario.code(), seed, CODE);
        assertThat(inspection.broken(whole, CODE)).as(String.join("\n", timeline)).isEmpty();
        return whole.procedure();
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
        assertThat(whole.assignments()).extracting(AssignmentLine::section, AssignmentLine::unit, AssignmentLine::kind)
                .containsExactly(tuple("3.3", "vpdu", Timing.Kind.DATED), tuple("4.15", "banxdd", Timing.Kind.DATED), tuple("4.4", "ubnd", Timing.Kind.STANDING));
        assertThat(whole.assignments()).allSatisfy(assignment -> assertThat(assignment.late()).isZero());
        assertThat(whole.reviews()).as("its units are rated from the next working day on").singleElement().satisfies(review -> {
            assertThat(review.subject()).isEqualTo(CODE);
            assertThat(review.units()).extracting(ReviewLine.UnitLine::unit).containsExactlyInAnyOrderElementsOf(rearrangements.unitCodes(CODE));
            assertThat(review.opensOn()).isAfter(report.finishedAt().toLocalDate());
        });
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
        assertThat(whole.reviews()).extracting(ReviewLine::subject).containsExactly(CODE);
    }

    @Test
    void returnedGoesBackFiveTimesAndIsAdoptedInTime() {
        ProcedureReport report = play(Scenario.RETURNED, 5);
        assertThat(told(": trả lại")).isEqualTo(5);
        assertThat(outcomes(report)).containsOnly(Outcome.APPROVED);
        assertThat(report.beforeDeadline()).isTrue();
    }

    @Test
    void lateFinishesStepsAfterTheirDueDatesAndShowsEveryRungAndEveryDecision() {
        ProcedureReport report = play(Scenario.LATE, 6);
        assertThat(report.steps()).anySatisfy(step -> assertThat(step.finishedAt()).isAfter(step.dueAt()));
        assertThat(report.resolution()).isNotNull();
        assertThat(report.beforeDeadline()).isEqualTo(report.finishedAt().isBefore(report.deadline()));
        assertThat(whole.assignments()).anySatisfy(assignment -> assertThat(assignment.unit()).isNotEqualTo("banxdd"));
        assertThat(whole.escalations()).extracting(EscalationLine::rung).contains(Rung.values());
        assertThat(whole.escalations()).extracting(EscalationLine::decision).contains(Decision.Kind.values());
        assertThat(whole.assignments()).as("an inspection").anySatisfy(assignment -> assertThat(assignment.code()).startsWith("kiem-tra:"));
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

    @Test
    void assignmentsGoEveryWayTheyCanGoAndTheDeputyActsForTheOfficesHead() {
        ProcedureReport report = play(Scenario.ASSIGNMENTS, 12);
        assertThat(report.beforeDeadline()).isTrue();
        assertThat(told("Giao nhiệm vụ từ Thông báo")).isEqualTo(1);
        assertThat(told("Hoàn thiện, giao nhiệm vụ")).isEqualTo(2);
        assertThat(assignment("3.3", "vpdu").acts()).filteredOn(act -> act.kind() == Act.Kind.ACCEPTED).singleElement().satisfies(act -> {
            assertThat(act.enteredBy()).isEqualTo("tb.xdd");
            assertThat(act.actingFor()).contains("chanhvanphong");
        });
        assertThat(kinds(assignment("5.3", "vpdu"))).contains(Act.Kind.PROGRESS, Act.Kind.PERIOD_REPORT, Act.Kind.RENEWED).endsWith(Act.Kind.CLOSED);
        assertThat(kinds(assignment("4.4", "ubnd"))).as("reviewed on the day, though it was never reported").containsExactly(Act.Kind.ISSUED, Act.Kind.ACCEPTED, Act.Kind.CLOSED);
        assertThat(kinds(assignment("2.4", "ubnd"))).startsWith(Act.Kind.ISSUED, Act.Kind.HANDED_BACK, Act.Kind.REISSUED, Act.Kind.ACCEPTED).endsWith(Act.Kind.PASSED);
        assertThat(kinds(assignment("4.14", "ubkt"))).containsExactly(Act.Kind.ISSUED, Act.Kind.HANDED_BACK, Act.Kind.WITHDRAWN);
        assertThat(kinds(assignment("4.15", "banxdd"))).contains(Act.Kind.GIVEN_TO_MEMBER, Act.Kind.RETURNED).endsWith(Act.Kind.PASSED);
        assertThat(assignment("4.15", "banxdd").acts()).filteredOn(act -> act.kind() == Act.Kind.RESULT).hasSize(2)
                .allSatisfy(act -> assertThat(act.enteredBy()).isEqualTo("cv.xdd"));
        assertThat(whole.assignments()).filteredOn(line -> line.section().equals("1.2")).extracting(AssignmentLine::unit)
                .containsExactlyInAnyOrderElementsOf(organisation.reportingUnits().stream().map(Unit::code).toList());
        assertThat(whole.assignments()).allSatisfy(line -> assertThat(line.closedAt()).isNotNull());
    }

    private Assignment assignment(String section, String unit) {
        return assignments.all().stream().filter(assignment -> assignment.number().equals(section) && assignment.unitCode().equals(unit)).findFirst().orElseThrow();
    }

    private static List<Act.Kind> kinds(Assignment assignment) {
        return assignment.acts().stream().map(Act::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRandomWalkEndsAndBreaksNothing(long seed) {
        assertThat(play(Scenario.RANDOM, seed).finishedAt()).isNotNull();
    }

    @Test
    void theSameSeedTellsTheSameStory() throws IOException {
        play(Scenario.RANDOM, 11);
        String once = json.writeValueAsString(whole);
        List<String> onceTold = List.copyOf(timeline);
        again(11);
        assertThat(json.writeValueAsString(whole)).isEqualTo(once);
        assertThat(timeline).isEqualTo(onceTold);
    }

    private void again(long seed) throws IOException {
        timeline.clear();
        FreshProcedure.begin(context);
        sample.open();
        play(Scenario.RANDOM, seed);
    }
}
