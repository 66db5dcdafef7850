package vn.sauro.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assignment to one lead unit and what was done about it.
 *
 * @param code        source, number and first lead unit; also the business key of its instance
 * @param number      of the order in its source: 1.5
 * @param quotation   the order as the document has it, misprints included
 * @param periodDueOn standing: by when the report asked for now is due
 * @param member      in whose hands the head put it; empty while it is the whole unit's
 * @param acts        in their order
 */
public record Assignment(String code, String sourceCode, String number, SixClarities clarities, Optional<String> quotation, State state,
                         Optional<LocalDate> periodDueOn, Optional<String> member, Optional<Instant> closedAt, List<Act> acts) {

    /** Where it stands. */
    public enum State {
        ISSUED("Đã giao"), ACCEPTED("Đã tiếp nhận"), HANDED_BACK("Đề nghị giao lại"), IN_PROGRESS("Đang thực hiện"), TO_VERIFY("Chờ thẩm định"),
        RETURNED("Trả lại để hoàn thiện"), COMPLETED("Đã hoàn thành"), WITHDRAWN("Đã thu hồi");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }

        /** Whether the unit is at work. */
        boolean worked() {
            return this == ACCEPTED || this == IN_PROGRESS || this == RETURNED;
        }

        /** Whether nothing more is done about it. */
        public boolean closed() {
            return this == COMPLETED || this == WITHDRAWN;
        }
    }

    /** The unit that leads now. */
    public String unitCode() {
        return clarities.lead();
    }

    /** Whether it goes on under a rhythm of reports. */
    public boolean standing() {
        return clarities.timing() instanceof Timing.Standing;
    }

    /** By when the unit owes its next delivery: the result, or the report of the period. */
    public LocalDate owedOn() {
        return clarities.timing() instanceof Timing.Dated dated ? dated.dueOn() : periodDueOn.orElseThrow();
    }

    /** The last per cent the unit reported; 0 before the first. */
    public int percent() {
        return acts.stream().flatMap(act -> act.percent().stream()).reduce(0, (before, after) -> after);
    }

    /** How many deliveries came after the day they were due. */
    public long lateDeliveries() {
        return acts.stream().filter(act -> act.late().orElse(false)).count();
    }

    /** How often a result was returned. */
    public long returns() {
        return acts.stream().filter(act -> act.kind() == Act.Kind.RETURNED).count();
    }
}
