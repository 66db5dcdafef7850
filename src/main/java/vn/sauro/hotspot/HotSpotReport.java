package vn.sauro.hotspot;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * What somebody reports.
 *
 * @param occurredAt     in the commune's time zone, to the minute
 * @param hamletCode     empty when it concerns the whole commune
 * @param narrative      what happened
 * @param actionTaken    what was done on the spot
 * @param proposal       what the reporter asks for
 * @param peopleInvolved how many people take part, when known
 * @param restricted     whether only those told and those who handle it may see it
 */
public record HotSpotReport(LocalDateTime occurredAt, Optional<String> hamletCode, Kind kind, Severity severity, String narrative, String actionTaken,
                            String proposal, Optional<Integer> peopleInvolved, boolean restricted) {

    /** What must not arise (notice of 26/5/2026, section 1). */
    public enum Kind {
        HOT_SPOT("Điểm nóng"), COMPLEX_CASE("Vụ việc phức tạp"), LONG_COMPLAINT("Đơn thư kéo dài"), DISUNITY("Biểu hiện mất đoàn kết");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people write it. */
        public String title() {
            return title;
        }
    }

    /** How fast it must be answered. */
    public enum Severity {
        NORMAL("Thường"), URGENT("Khẩn");

        private final String title;

        Severity(String title) {
            this.title = title;
        }

        /** As people write it. */
        public String title() {
            return title;
        }
    }

    /** @throws Refusal when it is said to have happened later than now, or in a hamlet that is not there */
    void check(LocalDateTime now, Set<String> hamlets) {
        Refusal.unless(!occurredAt.toLocalDate().isAfter(now.toLocalDate()), "occurredOn",
                "là ngày " + Days.text(occurredAt.toLocalDate()) + ", không được sau hôm nay (" + Days.text(now.toLocalDate()) + ").");
        Refusal.unless(!occurredAt.isAfter(now), "occurredTime",
                "là " + Days.text(occurredAt) + ", không được sau thời điểm báo cáo (" + Days.text(now) + ").");
        Refusal.unless(hamletCode.isEmpty() || hamlets.contains(hamletCode.get()), "place", "phải chọn trong danh sách.");
    }
}
