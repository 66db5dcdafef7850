package vn.sauro.rearrangement.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.Resolutions;
import vn.sauro.rearrangement.SessionResult;
import vn.sauro.rearrangement.Sessions;

@Component
class RecordResolutionForm implements SubmittedForm {

    private final Resolutions resolutions;
    private final Sessions sessions;
    private final DossierText text;
    private final OvertakenCorrections corrections;

    RecordResolutionForm(Resolutions resolutions, Sessions sessions, DossierText text, OvertakenCorrections corrections) {
        this.resolutions = resolutions;
        this.sessions = sessions;
        this.text = text;
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return "record-resolution";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        Map<String, Object> values = new HashMap<>();
        values.put("sessionSummary", text.session(rearrangement) + "\n\n" + text.summary(rearrangement));
        sessions.booking(rearrangement).filter(booking -> sessions.reachable(rearrangement))
                .ifPresent(booking -> values.put("sessionDate", booking.sessionDate().toString()));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        SessionResult result = new SessionResult(values.date("sessionDate"), values.integer("deputiesTotal"), values.integer("deputiesPresent"),
                values.integer("inFavour"), values.integer("against"), values.integer("abstaining"), values.optionalText("resolutionNumber"),
                values.optionalDate("resolutionDate"), values.optionalDate("effectiveFrom"), values.optionalText("signer"));
        String rearrangement = ApprovalDossierVariables.REARRANGEMENT_CODE.in(context);
        boolean adopted = resolutions.record(rearrangement, result, context.actor());
        if (adopted) {
            corrections.end(rearrangement);
        }
        return ApprovalDossierVariables.RESOLUTION_ADOPTED.as(adopted);
    }
}
