package vn.sauro.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was done about an assignment; it stays as it was.
 *
 * @param unitCode  for which unit it was done
 * @param percent   how far the work is
 * @param member    whom the head gave it to
 * @param dueOn     by when what was delivered was due, or is due from now on
 * @param late      whether it was delivered after that day; empty for what delivers nothing
 * @param actingFor who was on leave and had named the one who entered it
 */
public record Act(int number, Kind kind, String unitCode, Optional<Integer> percent, Optional<String> text, Optional<String> member, Optional<LocalDate> dueOn,
                  Optional<Boolean> late, String enteredBy, Optional<String> actingFor, Instant enteredAt) {

    /** What was done. */
    public enum Kind {
        ISSUED("Giao nhiệm vụ"), ACCEPTED("Tiếp nhận"), HANDED_BACK("Đề nghị giao lại"), REISSUED("Giao lại"), WITHDRAWN("Thu hồi"),
        GIVEN_TO_MEMBER("Giao cho thành viên"), TAKEN_BACK("Lấy lại"), PROGRESS("Cập nhật tiến độ"), PERIOD_REPORT("Báo cáo định kỳ"), RESULT("Báo cáo kết quả"),
        PASSED("Thẩm định đạt"), RETURNED("Trả lại để hoàn thiện"), NOTE("Ý kiến"), RENEWED("Tiếp tục thực hiện"), CLOSED("Khép lại"),
        EXTENDED("Được gia hạn"), REASSIGNED("Chuyển đơn vị chủ trì"), CAUSE_ACCEPTED("Chấp nhận giải trình (nguyên nhân khách quan)");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }
}
