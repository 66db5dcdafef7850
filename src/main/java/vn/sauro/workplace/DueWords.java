package vn.sauro.workplace;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;

/** Due dates in words, in the commune's working days. */
@Component
public class DueWords {

    /** As far ahead as the ready filter "Sắp đến hạn" looks, in working days. */
    private static final int SOON = 3;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final List<String> WEEKDAYS = List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật");

    /** How near it is. */
    public enum State { LATE, TODAY, SOON, LATER, NONE }

    /**
     * A due date as people read it.
     *
     * @param words "Còn 3 ngày làm việc"
     * @param day   "Thứ Sáu, 29/05/2026"; empty when there is none
     */
    public record Due(State state, String words, String day) {}

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueWords(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param dueAt null when there is none */
    public Due of(Instant dueAt) {
        if (dueAt == null) {
            return new Due(State.NONE, "Không ấn định hạn", "");
        }
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        LocalDate day = Days.of(dueAt);
        String named = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + ", " + Days.text(day);
        if (dueAt.isBefore(now)) {
            return new Due(State.LATE, late(day, today), named);
        }
        if (day.equals(today)) {
            LocalTime time = LocalDateTime.ofInstant(dueAt, CommuneClock.ZONE).toLocalTime();
            return new Due(State.TODAY, time.isBefore(END_OF_DAY) ? "Đến hạn hôm nay, trước %02d:%02d".formatted(time.getHour(), time.getMinute()) : "Đến hạn hôm nay", named);
        }
        if (!calendar.covers(day)) {
            return new Due(State.LATER, "Chưa đến hạn", named);
        }
        int left = calendar.workingDays(today.plusDays(1), day.plusDays(1));
        return new Due(left <= SOON ? State.SOON : State.LATER, left == 0 ? "Đến hạn trong ngày nghỉ" : "Còn " + left + " ngày làm việc", named);
    }

    /** Working days begun since the due day, as the ladder counts them. */
    private String late(LocalDate day, LocalDate today) {
        int late = calendar.covers(day) && calendar.covers(today) ? calendar.workingDays(day.plusDays(1), today.plusDays(1)) : 0;
        return late == 0 ? "Vừa quá hạn" : "Quá hạn " + late + " ngày làm việc";
    }
}
