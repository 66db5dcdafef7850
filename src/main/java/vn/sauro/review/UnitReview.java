package vn.sauro.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One unit in one review.
 *
 * @param dueOn      by when its report is due
 * @param latestOn   the last day on which it is waited for
 * @param general    points of the general criteria as Ban Xây dựng Đảng appraised them, 0 to 30
 * @param disciplined whether anybody of it was disciplined, as UBKT says
 * @param exclusion  code of a row of the decision {@code unit-exclusion}, as UBKT says
 * @param reports    the newest last
 * @param above      codes of its work that VPĐU found above what was asked
 */
public record UnitReview(String cycle, String unit, State state, LocalDate dueOn, LocalDate latestOn, Optional<BigDecimal> general, Optional<String> appraisalNote,
                         Optional<Boolean> disciplined, Optional<String> exclusion, Optional<String> disciplineComment, List<UnitReport> reports, Set<String> above) {

    /** Where its report stands. */
    public enum State {
        TO_REPORT("Chưa báo cáo"), REPORTED("Chờ rà soát"), RETURNED("Trả lại để hoàn thiện"), ACCEPTED("Đạt yêu cầu"), MISSING("Không có báo cáo đạt yêu cầu");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** The newest report; empty before the first. */
    public Optional<UnitReport> newest() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    /** The report VPĐU accepted. */
    public Optional<UnitReport> accepted() {
        return state == State.ACCEPTED ? newest() : Optional.empty();
    }
}
