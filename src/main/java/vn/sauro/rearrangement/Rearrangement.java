package vn.sauro.rearrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * One rearrangement of hamlets.
 *
 * @param basis              the documents it rests on
 * @param deadline           exclusive: the first instant that is too late
 * @param missingWorkingDays what the minimums lacked when VPĐU opened with eyes open, else zero
 * @param endedAt            publication of the resolution or the end without one; empty while it is open
 */
public record Rearrangement(String code, String title, String basis, Instant openedAt, String openedBy, Instant deadline,
                            int missingWorkingDays, State state, Optional<Instant> endedAt) {

    /** Where a rearrangement stands. */
    public enum State {
        OPEN,
        /** The resolution is published; consolidation may still run. */
        PUBLISHED,
        ENDED_WITHOUT_RESOLUTION,
        /** A higher level called it off. */
        CANCELLED
    }

    /** When the resolution was published, as entered; empty without one. */
    public Optional<Instant> publishedAt() {
        return state == State.PUBLISHED ? endedAt : Optional.empty();
    }

    /** The day of the opening. */
    public LocalDate openedOn() {
        return Days.of(openedAt);
    }

    /** The last day that is still in time. */
    public LocalDate lastDay() {
        return Days.lastBefore(deadline);
    }

    Rearrangement whileOpen() {
        if (state != State.OPEN) {
            throw Refusal.of("Đợt sắp xếp “" + title + "” đã kết thúc, không ghi thêm được.");
        }
        return this;
    }
}
