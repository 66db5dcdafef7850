package vn.sauro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignment.State;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.rating.Work;

/** What an assignment counts for in the period of a review. */
class UnitWorksTest {

    private static final Period JUNE = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static Act act(Act.Kind kind, Integer percent, String due, Boolean late) {
        return new Act(1, kind, "congan", Optional.ofNullable(percent), Optional.empty(), Optional.empty(), Optional.ofNullable(due).map(LocalDate::parse), Optional.ofNullable(late),
                "truong.congan", Optional.empty(), Instant.EPOCH);
    }

    private static Assignment assignment(State state, Timing timing, String periodDue, Act... acts) {
        return new Assignment("vb:1:congan", "vb", "1", new SixClarities("Căn cứ", "Việc được giao", "Kết quả", "congan", List.of(), "Trưởng", timing, "BTV", "BTV"), Optional.empty(),
                state, Optional.ofNullable(periodDue).map(LocalDate::parse), Optional.empty(), Optional.empty(), new ArrayList<>(List.of(acts)));
    }

    private static Timing dated(String due) {
        return new Timing.Dated(LocalDate.parse(due));
    }

    private static Optional<Work> work(Assignment assignment) {
        return UnitWorks.work(JUNE, TODAY, assignment, false);
    }

    @Test
    void whatWasDeliveredLateCountsUnlessItsCauseWasAccepted() {
        Work late = work(assignment(State.COMPLETED, dated("2026-06-10"), null, act(Act.Kind.RESULT, 100, "2026-06-10", true), act(Act.Kind.PASSED, null, null, null))).orElseThrow();
        assertThat(late).extracting(Work::deliveries, Work::countedLate, Work::done).containsExactly(1, 1, true);
        Work excused = work(assignment(State.COMPLETED, dated("2026-06-10"), null, act(Act.Kind.CAUSE_ACCEPTED, null, "2026-06-10", null), act(Act.Kind.RESULT, 100, "2026-06-10", true)))
                .orElseThrow();
        assertThat(excused).extracting(Work::lateDeliveries, Work::countedLate).containsExactly(1, 0);
    }

    @Test
    void aReturnedResultIsAFailedCheckAndTheSecondDeliveryADeliveryOfItsOwn() {
        Work work = work(assignment(State.COMPLETED, dated("2026-06-20"), null, act(Act.Kind.RESULT, 100, "2026-06-10", false), act(Act.Kind.RETURNED, null, "2026-06-20", null),
                act(Act.Kind.RESULT, 100, "2026-06-20", false), act(Act.Kind.PASSED, null, null, null))).orElseThrow();
        assertThat(work).extracting(Work::deliveries, Work::failedChecks, Work::countedLate, Work::done).containsExactly(2, 1, 0, true);
    }

    @Test
    void whatIsOverdueCountsAsLateAndNotDoneAndWhatIsNotDueYetDoesNotCount() {
        Assignment open = assignment(State.IN_PROGRESS, dated("2026-06-10"), null, act(Act.Kind.PROGRESS, 60, null, null));
        assertThat(work(open).orElseThrow()).extracting(Work::quantity, Work::countedLate, Work::done).containsExactly(60, 1, false);
        assertThat(UnitWorks.work(JUNE, LocalDate.of(2026, 6, 10), open, false)).isEmpty();
        assertThat(work(assignment(State.IN_PROGRESS, dated("2026-07-10"), null, act(Act.Kind.PROGRESS, 60, null, null)))).isEmpty();
    }

    @Test
    void aStandingOneIsDoneWhenEveryReportOfThePeriodIsThere() {
        Timing weekly = new Timing.Standing(Timing.Rhythm.WEEKLY, LocalDate.of(2026, 12, 1));
        Act report = act(Act.Kind.PERIOD_REPORT, 90, "2026-06-26", false);
        assertThat(work(assignment(State.IN_PROGRESS, weekly, "2026-07-03", report)).orElseThrow()).extracting(Work::deliveries, Work::done).containsExactly(1, true);
        assertThat(work(assignment(State.IN_PROGRESS, weekly, "2026-06-29", report)).orElseThrow()).extracting(Work::deliveries, Work::countedLate, Work::done)
                .containsExactly(2, 1, false);
    }

    @Test
    void whatWasWithdrawnOrHandedBackIsNobodysWork() {
        assertThat(work(assignment(State.WITHDRAWN, dated("2026-06-10"), null))).isEmpty();
        assertThat(work(assignment(State.HANDED_BACK, dated("2026-06-10"), null))).isEmpty();
    }
}
