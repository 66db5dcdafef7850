package vn.sauro.rearrangement;

import java.time.LocalDate;
import vn.sauro.organisation.BodyDecision;

/** Whether the booked session still comes after the dossier. */
final class SessionCalendar {

    private SessionCalendar() {}

    /** @throws IllegalStateException when none is booked: the model asks for it before */
    static SessionBooking booked(DossierStore store, String rearrangement) {
        return store.booking(rearrangement).orElseThrow(() -> new IllegalStateException("No session booked for " + rearrangement));
    }

    /** A dossier agreed or appraised too late for the booked day is treated on a later one: the booked day cannot bind then. */
    static boolean reachable(SessionBooking booking, Dossier dossier, int appraisalDaysBefore) {
        LocalDate agreedOn = dossier.decision().map(BodyDecision::documentDate).orElse(dossier.submission().submissionDate());
        return booking.canTreat(agreedOn, appraisalDaysBefore)
                && dossier.appraisal().map(appraisal -> booking.canTreat(appraisal.appraisedOn(), appraisalDaysBefore)).orElse(true);
    }
}
