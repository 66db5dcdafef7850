package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** What a unit reports about having disseminated the directives. */
public record DisseminationReport(LocalDate heldOn, MeetingForm meetingForm, Set<Audience> audience, Set<Document> documents, String presenter,
                                  int expected, int present, Optional<String> compensation, String minutesNumber, LocalDate minutesDate) {

    /** How it was done. */
    public enum MeetingForm { CONFERENCE, CELL_MEETING, HAMLET_MEETING, ONLINE }

    /** Who was reached. */
    public enum Audience { CADRES, MEMBERS, PEOPLE }

    /** What has to be disseminated, all three (notice of 26/5/2026, section 1). */
    public enum Document {
        DIRECTIVE_21("coversDirective21"), DIRECTIVE_05("coversDirective05"), LETTER_349("coversLetter349");

        private final String field;

        Document(String field) {
            this.field = field;
        }

        /** Key of the box that says it was covered. */
        public String field() {
            return field;
        }
    }

    /**
     * @param openedOn          first day a dissemination can have been held
     * @param attendancePercent per cent of those due below which the absent must be reached in another way
     */
    void check(LocalDate openedOn, LocalDate today, int attendancePercent) {
        Days.notInFuture("heldOn", heldOn, today);
        Days.notBefore("heldOn", heldOn, openedOn, "ngày mở đợt sắp xếp");
        Refusal.unless(!audience.isEmpty(), "toCadres", "phải chọn ít nhất một đối tượng: cán bộ, đảng viên hoặc Nhân dân.");
        for (Document document : Document.values()) {
            Refusal.unless(documents.contains(document), document.field(), "phải được quán triệt đầy đủ cùng hai văn bản kia.");
        }
        Days.notInFuture("minutesDate", minutesDate, today);
        Days.notBefore("minutesDate", minutesDate, heldOn, "ngày tổ chức");
        Refusal.unless(expected >= 1, "expected", "phải từ 1 trở lên.");
        Refusal.unless(present >= 0 && present <= expected, "present", "là " + present + ", không được quá số phải dự (" + expected + ").");
        Refusal.unless(compensation.isPresent() || 100L * present >= (long) attendancePercent * expected, "compensation",
                "phải ghi khi số có mặt dưới " + attendancePercent + "% số phải dự (" + present + "/" + expected + ").");
    }
}
