package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Escalation.Closed;
import vn.sauro.escalation.Escalation.Closing;
import vn.sauro.escalation.Escalation.RungEntry;
import vn.sauro.escalation.Owner;
import vn.sauro.escalation.Rung;
import vn.sauro.organisation.BodyDecision;

/** Every error planted in the record of late work is found. */
class EscalationInvariantsTest {

    private static final Instant DUE = at("2026-06-05T23:59:59");

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private static RungEntry rung(int number, Rung rung, String raised, int late) {
        return new RungEntry(number, rung, at(raised), late, at(raised).plusSeconds(86400), Optional.empty());
    }

    private static final List<RungEntry> SOUND = List.of(rung(1, Rung.REMINDER, "2026-06-05T00:00:00", 0), rung(2, Rung.HEAD, "2026-06-08T00:00:00", 1),
            rung(3, Rung.EXPLANATION, "2026-06-09T00:00:00", 2), rung(4, Rung.BTV, "2026-06-10T00:00:00", 3));

    private static Escalation escalation(Owner owner, List<RungEntry> rungs, Optional<Closing> closed, List<Decision.Entry> decisions) {
        return new Escalation("task:a@2026-06-05", "task:a", "dissemination", "Báo cáo kết quả quán triệt", owner, Optional.of("congan"), DUE, "1", 0, Optional.empty(), false,
                at("2026-06-05T00:00:00"), true, closed, rungs, Optional.empty(), decisions);
    }

    private static final Optional<Closing> CLOSED = Optional.of(new Closing(at("2026-06-11T09:00:00"), Closed.DONE));

    private static Decision.Entry decision(String enteredAt, LocalDate newDue) {
        return new Decision.Entry(1, new Decision(Decision.Kind.EXTEND, Optional.of(newDue), Optional.empty(), Optional.empty(), Optional.empty(),
                new BodyDecision(BodyDecision.Form.MEETING, "1-TB/ĐU", LocalDate.of(2026, 6, 10), "Đồng ý.", 9, 9, 9)), "tv.btv", at(enteredAt), Optional.empty());
    }

    private static List<String> broken(Escalation... escalations) {
        return broken(escalations.length == 0 ? 0 : (int) List.of(escalations).stream().mapToLong(escalation -> escalation.rungs().size()).sum(), escalations);
    }

    private static List<String> broken(int lines, Escalation... escalations) {
        ObjectNode report = new ObjectMapper().createObjectNode();
        ArrayNode rungs = report.putArray("escalations");
        for (int i = 0; i < lines; i++) {
            rungs.addObject();
        }
        return EscalationInvariants.broken(report, List.of(escalations), day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private static List<RungEntry> with(RungEntry added) {
        List<RungEntry> rungs = new ArrayList<>(SOUND);
        rungs.add(added);
        return rungs;
    }

    @Test
    void aSoundRecordBreaksNothing() {
        assertThat(broken(escalation(Owner.UNIT, SOUND, CLOSED, List.of(decision("2026-06-10T09:00:00", LocalDate.of(2026, 6, 15)))))).isEmpty();
    }

    @Test
    void aRungThatIsNotInTheReportIsFound() {
        assertThat(broken(3, escalation(Owner.UNIT, SOUND, CLOSED, List.of()))).containsExactly("the escalations of the report are not all rungs");
    }

    @Test
    void whatStaysOpenOrIsRaisedTwiceIsFound() {
        Escalation open = escalation(Owner.UNIT, SOUND, Optional.empty(), List.of());
        assertThat(broken(open)).anyMatch(line -> line.endsWith("still open although nobody owes anything"));
        assertThat(broken(open, open)).anyMatch(line -> line.endsWith("the same lateness is raised twice"));
    }

    @Test
    void aRungAtTheWrongTimeOrInTheWrongOrderIsFound() {
        assertThat(broken(escalation(Owner.UNIT, List.of(rung(1, Rung.HEAD, "2026-06-05T00:00:00", 0)), CLOSED, List.of()))).anyMatch(line -> line.endsWith("raised before it was late"));
        assertThat(broken(escalation(Owner.UNIT, List.of(rung(1, Rung.HEAD, "2026-06-07T00:00:00", 0)), CLOSED, List.of()))).anyMatch(line -> line.endsWith("raised on a day off"));
        assertThat(broken(escalation(Owner.UNIT, with(rung(5, Rung.BTV, "2026-06-10T00:00:00", 3)), CLOSED, List.of()))).anyMatch(line -> line.endsWith("climbed twice in a day"));
        assertThat(broken(escalation(Owner.UNIT, with(rung(5, Rung.HEAD, "2026-06-11T00:00:00", 4)), CLOSED, List.of()))).anyMatch(line -> line.endsWith("below the rung before"));
        assertThat(broken(escalation(Owner.UNIT, with(rung(5, Rung.BTV, "2026-06-12T00:00:00", 5)), CLOSED, List.of()))).anyMatch(line -> line.endsWith("raised after it was closed"));
    }

    @Test
    void aRungOfSomebodyElsesLadderIsFound() {
        assertThat(broken(escalation(Owner.BODY, SOUND, CLOSED, List.of()))).anyMatch(line -> line.endsWith("a body is only reminded"));
        assertThat(broken(escalation(Owner.OFFICE, SOUND, CLOSED, List.of()))).anyMatch(line -> line.endsWith("goes straight to BTV"));
    }

    @Test
    void aDecisionOutOfTimeIsFound() {
        assertThat(broken(escalation(Owner.UNIT, SOUND, CLOSED, List.of(decision("2026-06-09T09:00:00", LocalDate.of(2026, 6, 15))))))
                .anyMatch(line -> line.endsWith("decided before it was BTV's"));
        assertThat(broken(escalation(Owner.UNIT, SOUND, CLOSED, List.of(decision("2026-06-10T09:00:00", LocalDate.of(2026, 6, 10))))))
                .anyMatch(line -> line.endsWith("a new date in the past"));
    }
}
