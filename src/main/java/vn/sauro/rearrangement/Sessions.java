package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thường trực HĐND books and convenes the session. */
@Service
public class Sessions {

    private final DossierStore store;
    private final RearrangementStore rearrangements;
    private final ProcedureRules rules;
    private final Clock clock;

    Sessions(DossierStore store, RearrangementStore rearrangements, ProcedureRules rules, Clock clock) {
        this.store = store;
        this.rearrangements = rearrangements;
        this.rules = rules;
        this.clock = clock;
    }

    /** The session as booked. */
    public Optional<SessionBooking> booking(String rearrangement) {
        return store.booking(rearrangement);
    }

    /** Whether the booked session can treat the newest version of the dossier; else a later one will. */
    public boolean reachable(String rearrangement) {
        return SessionCalendar.reachable(SessionCalendar.booked(store, rearrangement), store.get(rearrangement), appraisalDays());
    }

    /** Whether the dossier could reach the booked session but an appraisal of today no longer can. */
    public boolean missedByNow(String rearrangement) {
        return reachable(rearrangement) && !SessionCalendar.booked(store, rearrangement).canTreat(LocalDate.now(clock), appraisalDays());
    }

    /**
     * Books the session.
     *
     * @throws vn.sauro.rule.Refusal when its day is too near to the convocation or not before the deadline
     */
    @Transactional
    public void book(String rearrangement, SessionBooking booking, String actor) {
        Rearrangement open = rearrangements.get(rearrangement).whileOpen();
        booking.check(LocalDate.now(clock), rules.threshold(Threshold.SESSION_NOTICE_DAYS), open.lastDay());
        store.insertBooking(rearrangement, booking, actor, clock.instant());
    }

    private int appraisalDays() {
        return rules.threshold(Threshold.APPRAISAL_DAYS_BEFORE_SESSION);
    }
}
