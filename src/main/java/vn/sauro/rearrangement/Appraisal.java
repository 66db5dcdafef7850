package vn.sauro.rearrangement;

import java.time.LocalDate;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * What Ban Pháp chế says of the draft resolution.
 *
 * @param accepted whether it can be submitted to the People's Council; else it goes back to UBND
 */
public record Appraisal(String number, LocalDate appraisedOn, String conclusion, boolean accepted) {

    /**
     * @param submittedOn   date of UBND's submission
     * @param booking       the session it is for
     * @param reachable     whether that session can still treat the dossier; else a later one will
     * @param daysBefore    days between appraisal and session
     * @param laterSession  whether it is said that the appraisal came too late for that session
     */
    void check(LocalDate today, LocalDate submittedOn, SessionBooking booking, boolean reachable, int daysBefore, boolean laterSession) {
        Days.notInFuture("appraisalDate", appraisedOn, today);
        Days.notBefore("appraisalDate", appraisedOn, submittedOn, "ngày tờ trình");
        boolean misses = accepted && reachable && !booking.canTreat(appraisedOn, daysBefore);
        Refusal.unless(!misses || laterSession, "appraisalDate", "là ngày " + Days.text(appraisedOn) + ", phải trước ngày họp "
                + Days.text(booking.sessionDate()) + " ít nhất " + daysBefore + " ngày; nếu thẩm tra sau ngày đó thì đánh dấu “Trình tại kỳ họp sau”.");
    }
}
