package vn.sauro.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.WorkingCalendar;

class DueWordsTest {

    private static DueWords.Due due(String now, String dueAt) {
        return new DueWords(new WorkingCalendar(), Clock.fixed(OffsetDateTime.parse(now + "+07:00").toInstant(), CommuneClock.ZONE))
                .of(dueAt == null ? null : OffsetDateTime.parse(dueAt + "+07:00").toInstant());
    }

    /** 2 September 2026 is a Wednesday; the 1st is a holiday too. */
    @ParameterizedTest(name = "on {0} what is due on {1}: {3}")
    @CsvSource(textBlock = """
            2026-05-26T17:00:00, 2026-05-29T23:59:59, SOON,  Còn 3 ngày làm việc
            2026-05-26T17:00:00, 2026-06-01T23:59:59, LATER, Còn 4 ngày làm việc
            2026-05-29T08:00:00, 2026-05-31T23:59:59, SOON,  Đến hạn trong ngày nghỉ
            2026-05-29T08:00:00, 2026-06-01T23:59:59, SOON,  Còn 1 ngày làm việc
            2026-05-29T08:00:00, 2026-05-29T23:59:59, TODAY, Đến hạn hôm nay
            2026-05-29T08:00:00, 2026-05-29T17:00:00, TODAY, 'Đến hạn hôm nay, trước 17:00'
            2026-05-29T18:00:00, 2026-05-29T17:00:00, LATE,  Vừa quá hạn
            2026-05-31T08:00:00, 2026-05-29T23:59:59, LATE,  Vừa quá hạn
            2026-06-02T08:00:00, 2026-05-29T23:59:59, LATE,  Quá hạn 2 ngày làm việc
            2026-08-31T08:00:00, 2026-09-03T23:59:59, SOON,  Còn 1 ngày làm việc
            2026-05-26T17:00:00, 2099-01-05T23:59:59, LATER, Chưa đến hạn
            """)
    void dueDatesAreWordedInTheCommunesWorkingDays(String now, String dueAt, DueWords.State state, String words) {
        DueWords.Due due = due(now, dueAt);
        assertThat(due.state()).isEqualTo(state);
        assertThat(due.words()).isEqualTo(words);
    }

    @Test
    void theDayItselfIsNamedWithItsWeekday() {
        assertThat(due("2026-05-26T17:00:00", "2026-05-31T23:59:59").day()).isEqualTo("Chủ nhật, 31/05/2026");
        assertThat(due("2026-05-26T17:00:00", null)).isEqualTo(new DueWords.Due(DueWords.State.NONE, "Không ấn định hạn", ""));
    }
}
