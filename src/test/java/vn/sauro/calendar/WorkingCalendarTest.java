package vn.sauro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        "2026-02-16", "2026-02-17", "2026-02-20", // Tết
        "2026-04-26", "2026-04-27", // Giỗ Tổ on a Sunday and its substitute
        "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02", "2026-01-01", "2027-01-01", "2027-02-11", "2027-05-03", "2028-09-04", "2026-06-06", "2026-06-07"})
    void officesRestOn(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13", "2026-02-23", "2026-04-28", "2026-04-29", "2026-05-04", "2026-09-03", "2026-12-31", "2026-08-22"})
    void officesWorkOn(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void theNoticeLeavesTwentyOneWorkingDays() {
        assertThat(calendar.workingDays(LocalDate.of(2026, 5, 27), LocalDate.of(2026, 6, 25))).isEqualTo(21);
    }

    @Test
    void theEndOfAPeriodDoesNotCount() {
        assertThat(calendar.workingDays(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2))).isEqualTo(1);
        assertThat(calendar.workingDays(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1))).isZero();
        assertThat(calendar.workingDays(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 1))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-29,1,2026-06-01", // over a weekend
        "2026-04-29,1,2026-05-04", // over 30/4 and 1/5
        "2026-04-24,1,2026-04-28", // over Giỗ Tổ and its substitute
        "2026-02-13,1,2026-02-23", // over Tết
        "2026-12-31,1,2027-01-04", // over the year's end
        "2027-01-04,-1,2026-12-31", "2026-06-01,-1,2026-05-29", "2026-06-06,0,2026-06-06", "2026-08-28,1,2026-09-03"})
    void countsOnOverDaysOff(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(day, workingDays)).isEqualTo(expected);
    }

    @Test
    void findsTheNextWorkingDay() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 6, 1))).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void aYearWithoutAListIsRefusedInsteadOfGuessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2024, 6, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2028, 12, 29), 5));
    }
}
