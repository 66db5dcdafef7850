package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.SessionBooking;
import vn.sauro.rearrangement.Sessions;

@Component
class BookSessionForm implements SubmittedForm {

    private final Sessions sessions;
    private final Rearrangements rearrangements;

    BookSessionForm(Sessions sessions, Rearrangements rearrangements) {
        this.sessions = sessions;
        this.rearrangements = rearrangements;
    }

    @Override
    public String key() {
        return "book-session";
    }

    /** Proposes the last day the schedule leaves for the session. */
    @Override
    public Map<String, Object> prefill(FormContext context) {
        return rearrangements.dueAt(HamletRearrangementVariables.REARRANGEMENT_CODE.in(context), ProcedurePhase.RECORD_RESOLUTION)
                .<Map<String, Object>>map(due -> Map.of("sessionDate", Days.lastBefore(due).toString())).orElse(Map.of());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        SessionBooking booking = new SessionBooking(values.text("sessionName"), values.date("sessionDate"), values.text("convocationNumber"),
                values.date("convocationDate"), values.text("place"));
        sessions.book(HamletRearrangementVariables.REARRANGEMENT_CODE.in(context), booking, context.actor());
        return Map.of();
    }
}
