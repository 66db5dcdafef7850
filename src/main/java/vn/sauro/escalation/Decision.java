package vn.sauro.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.organisation.BodyDecision;

/**
 * What BTV decided about late work.
 *
 * @param newDueOn        last day from now on; of an extension and a reassignment always
 * @param newUnit         who leads from now on; of a reassignment
 * @param inspector       who inspects; of an inspection
 * @param inspectionDueOn by when the inspection is reported
 * @param body            how BTV decided
 */
public record Decision(Kind kind, Optional<LocalDate> newDueOn, Optional<String> newUnit, Optional<String> inspector, Optional<LocalDate> inspectionDueOn,
                       BodyDecision body) {

    /** What can be decided. */
    public enum Kind {
        EXTEND("Cho gia hạn"), REASSIGN("Chuyển đơn vị chủ trì"), ACCEPT_CAUSE("Chấp nhận giải trình (nguyên nhân khách quan)"),
        CRITICISE("Phê bình, yêu cầu chấn chỉnh"), INSPECT("Giao kiểm tra");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /**
     * A decision as it is kept.
     *
     * @param appliedAt when it took effect; empty when the work was done before it could
     */
    public record Entry(int number, Decision decision, String enteredBy, Instant enteredAt, Optional<Instant> appliedAt) {}
}
