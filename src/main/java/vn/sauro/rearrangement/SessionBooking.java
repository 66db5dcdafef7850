package vn.sauro.rearrangement;

import java.time.LocalDate;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** The session of the People's Council as booked and convened. */
public record SessionBooking(String sessionName, LocalDate sessionDate, String convocationNumber, LocalDate convocationDate, String place) {

    /**
     * @param noticeDays days between convocation and session
     * @param lastDay    last day before the deadline
     */
    void check(LocalDate today, int noticeDays, LocalDate lastDay) {
        Days.notInFuture("convocationDate", convocationDate, today);
        LocalDate afterNotice = convocationDate.plusDays(noticeDays);
        Refusal.unless(!sessionDate.isBefore(afterNotice), "sessionDate", "là ngày " + Days.text(sessionDate) + ", phải sau ngày triệu tập ít nhất "
                + noticeDays + " ngày (sớm nhất " + Days.text(afterNotice) + ").");
        Refusal.unless(!sessionDate.isAfter(lastDay), "sessionDate", "là ngày " + Days.text(sessionDate) + ", phải trước hạn hoàn thành (muộn nhất "
                + Days.text(lastDay) + ").");
        Refusal.unless(sessionDate.isAfter(today), "sessionDate", "là ngày " + Days.text(sessionDate) + ", phải sau hôm nay (" + Days.text(today) + ").");
    }

    /** Whether what is agreed or appraised on that day can still be treated in this session. */
    boolean canTreat(LocalDate readyOn, int appraisalDaysBefore) {
        return !sessionDate.isBefore(readyOn.plusDays(appraisalDaysBefore));
    }
}
