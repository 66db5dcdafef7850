package vn.sauro.organisation;

import java.time.LocalDate;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** A body's decision as it is recorded; nobody decides by a click of their own. */
public record BodyDecision(Form form, String documentNumber, LocalDate documentDate, String conclusion,
                           int membersTotal, int membersPresent, int membersAgreeing) {

    /** How the body decided. */
    public enum Form {
        /** Hội nghị. */
        MEETING,
        /** Lấy ý kiến bằng văn bản. */
        WRITTEN
    }

    /**
     * @param agreed    whether the body agreed to what was submitted; then more than half of all members did (Điều lệ Đảng, article 9.5)
     * @param earliest  first day the document may bear
     * @param whichDay  what happened on that day, as it stands in a sentence
     */
    public void check(boolean agreed, LocalDate today, LocalDate earliest, String whichDay) {
        Days.notInFuture("documentDate", documentDate, today);
        Days.notBefore("documentDate", documentDate, earliest, whichDay);
        Refusal.unless(membersTotal >= 1, "membersTotal", "phải từ 1 trở lên.");
        Refusal.unless(membersPresent <= membersTotal, "membersPresent", "là " + membersPresent + ", không được quá tổng số thành viên (" + membersTotal + ").");
        Refusal.unless(membersAgreeing <= membersPresent, "membersAgreeing", "là " + membersAgreeing + ", không được quá số có mặt (" + membersPresent + ").");
        Refusal.unless(!agreed || 2 * membersAgreeing > membersTotal, "membersAgreeing",
                "là " + membersAgreeing + "/" + membersTotal + ": thống nhất phải được trên một nửa tổng số thành viên đồng ý.");
    }
}
