package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.calendar.BackSchedule.DayKind;
import vn.sauro.calendar.BackSchedule.Fits;
import vn.sauro.calendar.BackSchedule.Phase;
import vn.sauro.calendar.BackSchedule.Result;
import vn.sauro.calendar.BackSchedule.TooShort;

class BackScheduleTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 25);

    private final WorkingCalendar calendar = new WorkingCalendar();
    private final List<Phase> units = List.of(working("tell", 2, 50), working("plan", 2, 30), working("assign", 1, 20));
    private final List<Phase> scheme = List.of(working("draft", 3, 60), working("agree", 1, 40));
    private final List<Phase> common = List.of(new Phase("ask", 4, 40, DayKind.CALENDAR), working("file", 1, 10), working("adopt", 1, 0));

    @Test
    void theLastPhaseEndsOnTheLastWorkingDayBeforeTheDeadline() {
        assertThat(fits(LocalDate.of(2026, 5, 27), DEADLINE).get("adopt")).isEqualTo(LocalDate.of(2026, 6, 24));
        assertThat(fits(LocalDate.of(2026, 5, 27), LocalDate.of(2026, 6, 22)).get("adopt")).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-27", "2026-06-01", "2026-06-08"})
    void everyPhaseHasItsMinimumAndTheOrderHolds(LocalDate first) {
        Map<String, LocalDate> days = fits(first, DEADLINE);
        for (List<Phase> track : List.of(units, scheme)) {
            LocalDate begins = first;
            List<Phase> chain = new ArrayList<>(track);
            chain.addAll(common);
            for (Phase phase : chain) {
                LocalDate next = days.get(phase.code()).plusDays(1);
                long room = phase.dayKind() == DayKind.WORKING ? calendar.workingDays(begins, next) : begins.datesUntil(next).count();
                assertThat(room).as(phase.code()).isGreaterThanOrEqualTo(phase.minimum());
                begins = next;
            }
        }
    }

    @Test
    void everyTrackUsesTheWholeRoomBeforeTheCommonPhases() {
        Map<String, LocalDate> days = fits(LocalDate.of(2026, 5, 27), DEADLINE);
        assertThat(days.get("agree")).isBetween(days.get("assign").minusDays(3), days.get("assign").plusDays(1));
    }

    @Test
    void exactlyTheMinimumFitsAndOneDayLessMissesOne() {
        LocalDate deadline = LocalDate.of(2026, 6, 24);
        LocalDate exactly = firstThatFits(deadline);
        assertThat(of(exactly, deadline)).isInstanceOf(Fits.class);
        assertThat(of(calendar.plusWorkingDays(exactly, 1), deadline)).isInstanceOfSatisfying(TooShort.class, result -> assertThat(result.missingWorkingDays()).isEqualTo(1));
        assertThat(of(calendar.plusWorkingDays(exactly, 3), deadline)).isInstanceOfSatisfying(TooShort.class, result -> assertThat(result.missingWorkingDays()).isEqualTo(3));
    }

    @Test
    void whatDoesNotFitIsStillLaidOutFromTheFirstDayOn() {
        LocalDate first = LocalDate.of(2026, 6, 22);
        assertThat(of(first, DEADLINE).lastDays()).hasSize(8).allSatisfy((code, day) -> assertThat(day).isBetween(first, DEADLINE.minusDays(1)));
    }

    @Test
    void aPhaseOfNoDaysEndsTogetherWithTheOneBefore() {
        List<Phase> phases = List.of(working("a", 2, 0), working("none", 0, 0), working("b", 1, 0));
        Result result = BackSchedule.of(calendar, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5), List.of(), phases);
        assertThat(result.lastDays()).containsEntry("b", LocalDate.of(2026, 6, 4)).containsEntry("none", LocalDate.of(2026, 6, 3)).containsEntry("a", LocalDate.of(2026, 6, 3));
    }

    @Test
    void tetTakesNoWorkingDayFromAnyone() {
        Result result = BackSchedule.of(calendar, LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 25), List.of(), List.of(working("a", 5, 0), working("b", 2, 0)));
        assertThat(result).isInstanceOf(Fits.class);
        assertThat(result.lastDays()).containsEntry("a", LocalDate.of(2026, 2, 13)).containsEntry("b", LocalDate.of(2026, 2, 24));
    }

    private LocalDate firstThatFits(LocalDate deadline) {
        LocalDate day = deadline;
        while (!(of(day, deadline) instanceof Fits)) {
            day = calendar.plusWorkingDays(day, -1);
        }
        return day;
    }

    private Map<String, LocalDate> fits(LocalDate first, LocalDate deadline) {
        assertThat(of(first, deadline)).isInstanceOf(Fits.class);
        return of(first, deadline).lastDays();
    }

    private Result of(LocalDate first, LocalDate deadline) {
        return BackSchedule.of(calendar, first, deadline, List.of(units, scheme), common);
    }

    private static Phase working(String code, int minimum, int share) {
        return new Phase(code, minimum, share, DayKind.WORKING);
    }
}
