package vn.sauro.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.rearrangement.Appraisal;
import vn.sauro.rearrangement.Dossier;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.Sessions;

/** The vote is entered on the day of the session: the booked one, or a later one where the dossier came too late for it. */
final class SessionPart implements Part {

    private static final int DEPUTIES = 27;
    private static final int FEWEST_PRESENT = 24;
    private static final int DAYS_UNTIL_EFFECT = 10;

    private final Sessions sessions;
    private final Dossiers dossiers;

    SessionPart(Sessions sessions, Dossiers dossiers) {
        this.sessions = sessions;
        this.dossiers = dossiers;
    }

    /** The booked day while the dossier can still be treated on it. */
    static boolean booked(LocalDate session, Dossier dossier) {
        return dossier.decision().map(BodyDecision::documentDate).filter(agreed -> agreed.isBefore(session)).isPresent();
    }

    @Override
    public Instant when(Stage.OpenTask task, Plot plot, RandomGenerator random, Diary diary) {
        Dossier dossier = dossier(task);
        LocalDate session = session(task);
        LocalDate day = booked(session, dossier) ? session
                : dossier.appraisal().map(Appraisal::appraisedOn).orElseThrow().plusDays(1);
        Instant opens = day.atTime(9, 0).atZone(CommuneClock.ZONE).toInstant();
        return diary.inOfficeHours(opens.isAfter(task.createdAt()) ? opens : task.createdAt(), task.dueAt(), plot.promptDays(), random);
    }

    @Override
    public Map<String, Object> fillIn(Turn turn) {
        RandomGenerator random = turn.random();
        LocalDate day = booked(session(turn.task()), dossier(turn.task())) ? session(turn.task()) : turn.today();
        int present = FEWEST_PRESENT + random.nextInt(DEPUTIES - FEWEST_PRESENT + 1);
        boolean adopted = turn.plot().adopts(turn.task(), turn.before());
        int inFavour = adopted ? present - random.nextInt(3) : DEPUTIES / 2 - random.nextInt(4);
        Map<String, Object> form = new HashMap<>();
        form.put("sessionDate", day.toString());
        form.put("deputiesTotal", DEPUTIES);
        form.put("deputiesPresent", present);
        form.put("inFavour", inFavour);
        form.put("against", present - inFavour);
        form.put("abstaining", 0);
        if (adopted) {
            form.put("resolutionNumber", People.number(random, "NQ-HĐND"));
            form.put("resolutionDate", day.toString());
            form.put("effectiveFrom", day.plusDays(DAYS_UNTIL_EFFECT).toString());
            form.put("signer", "Nguyễn Thị Thu Hà");
        }
        return form;
    }

    private LocalDate session(Stage.OpenTask task) {
        return sessions.booking(task.variables().get("rearrangementCode")).orElseThrow().sessionDate();
    }

    private Dossier dossier(Stage.OpenTask task) {
        return dossiers.newest(task.variables().get("rearrangementCode")).orElseThrow();
    }
}
