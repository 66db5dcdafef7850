package vn.sauro.review;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure units report.
 *
 * @param measure what it is counted in
 * @param target  what is to be reached; empty while no text was found that sets it
 * @param source  where indicator and target stand
 */
public record Indicator(String code, String title, String measure, Optional<BigDecimal> target, String source) {

    /** How a figure stands to the target. */
    public enum Verdict {
        MET("Đạt"), NEAR("Gần đạt"), NOT_MET("Chưa đạt"), NO_TARGET("Chưa có mức phải đạt (chờ đối chiếu văn bản)");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }
}
