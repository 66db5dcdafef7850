package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * The vote of the People's Council and, when adopted, its resolution.
 *
 * @param deputiesTotal all deputies; more than half of them adopt (Law 72/2025/QH15, article 21.2.d; the majority chờ đối chiếu văn bản)
 */
public record SessionResult(LocalDate sessionDate, int deputiesTotal, int deputiesPresent, int inFavour, int against, int abstaining,
                            Optional<String> number, Optional<LocalDate> resolutionDate, Optional<LocalDate> effectiveFrom, Optional<String> signer) {

    /** Whether more than half of all deputies voted for it. */
    public boolean adopted() {
        return 2 * inFavour > deputiesTotal;
    }

    /**
     * @param booking     the session as booked
     * @param reachable   whether the booked session can have treated the dossier; else a later day is the true one
     * @param earliest    first day a later session can have been held
     */
    void check(LocalDate today, SessionBooking booking, boolean reachable, LocalDate earliest) {
        Days.notInFuture("sessionDate", sessionDate, today);
        if (reachable) {
            Refusal.unless(sessionDate.equals(booking.sessionDate()), "sessionDate", "là ngày " + Days.text(sessionDate)
                    + ", phải đúng ngày đã đặt lịch (" + Days.text(booking.sessionDate()) + ").");
        } else {
            Days.notBefore("sessionDate", sessionDate, earliest, "ngày sớm nhất có thể họp sau thẩm tra");
        }
        checkCounts();
        if (adopted()) {
            checkResolution(today);
        } else {
            checkNoResolution();
        }
    }

    private void checkCounts() {
        Refusal.unless(deputiesTotal >= 1, "deputiesTotal", "phải từ 1 trở lên.");
        Refusal.unless(deputiesPresent <= deputiesTotal, "deputiesPresent",
                "là " + deputiesPresent + ", không được quá tổng số đại biểu (" + deputiesTotal + ").");
        int voted = inFavour + against + abstaining;
        Refusal.unless(voted == deputiesPresent, "inFavour", "cộng với không tán thành và không biểu quyết phải bằng số có mặt (" + voted + " khác " + deputiesPresent + ").");
    }

    private void checkResolution(LocalDate today) {
        Refusal.unless(number.isPresent(), "resolutionNumber", "phải ghi khi nghị quyết được thông qua.");
        LocalDate date = resolutionDate.orElseThrow(() -> Refusal.ofField("resolutionDate", "phải ghi khi nghị quyết được thông qua."));
        LocalDate effective = effectiveFrom.orElseThrow(() -> Refusal.ofField("effectiveFrom", "phải ghi khi nghị quyết được thông qua."));
        Refusal.unless(signer.isPresent(), "signer", "phải ghi khi nghị quyết được thông qua.");
        Days.notInFuture("resolutionDate", date, today);
        Days.notBefore("resolutionDate", date, sessionDate, "ngày họp");
        Days.notBefore("effectiveFrom", effective, date, "ngày nghị quyết");
    }

    private void checkNoResolution() {
        String sentence = "để trống khi không được thông qua: tán thành " + inFavour + "/" + deputiesTotal + ", cần trên một nửa tổng số đại biểu.";
        Refusal.unless(number.isEmpty(), "resolutionNumber", sentence);
        Refusal.unless(resolutionDate.isEmpty(), "resolutionDate", sentence);
        Refusal.unless(effectiveFrom.isEmpty(), "effectiveFrom", sentence);
        Refusal.unless(signer.isEmpty(), "signer", sentence);
    }
}
