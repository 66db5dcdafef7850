package vn.sauro.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Unit;

/** Units explain why they are late, BTV decides. */
final class EscalationParts {

    private static final String CODE = "escalationCode";
    private static final int MORE_DAYS = 2;
    private static final int INSPECTION_DAYS = 5;
    /** How often the same work is put off. */
    private static final int MOST_EXTENSIONS = 2;

    private final Escalations escalations;
    private final WorkingCalendar calendar;

    EscalationParts(Escalations escalations, WorkingCalendar calendar) {
        this.escalations = escalations;
        this.calendar = calendar;
    }

    Map<String, Part> byForm() {
        return Map.of("explain", EscalationParts::explain, "decide-escalation", this::decide);
    }

    private static Map<String, Object> explain(Part.Turn turn) {
        return Map.of("cause", turn.random().nextBoolean() ? "OBJECTIVE" : "SUBJECTIVE", "explanation", "Đơn vị tập trung phòng, chống thiên tai nên chậm so với kế hoạch.",
                "remedy", "Tập trung lực lượng hoàn thành trong thời gian sớm nhất.");
    }

    /** What the plot says, as far as this kind of work allows it and there are days left; else the unit is criticised and the ladder goes on. */
    private Map<String, Object> decide(Part.Turn turn) {
        String code = turn.task().variables().get(CODE);
        List<Decision.Kind> allowed = escalations.decisionChoices(code).stream().toList();
        Decision.Kind wished = turn.plot().decides(turn.task(), allowed);
        LocalDate due = calendar.plusWorkingDays(turn.today(), MORE_DAYS);
        boolean possible = allowed.contains(wished) && (wished != Decision.Kind.EXTEND && wished != Decision.Kind.REASSIGN
                || escalations.get(code).times() < MOST_EXTENSIONS && escalations.lastDay(code).filter(due::isAfter).isEmpty());
        Decision.Kind kind = possible ? wished : Decision.Kind.CRITICISE;
        Map<String, Object> form = new HashMap<>(Parts.record(turn, "TB/ĐU"));
        form.put("decision", kind.name());
        if (kind == Decision.Kind.EXTEND || kind == Decision.Kind.REASSIGN) {
            form.put("newDueOn", due.toString());
        }
        if (kind == Decision.Kind.REASSIGN) {
            form.put("newUnit", People.pick(escalations.unitChoices(code).stream().map(Unit::code).toList(), turn.random()));
        }
        if (kind == Decision.Kind.INSPECT) {
            form.put("inspector", People.pick(escalations.inspectorChoices(code).stream().map(Unit::code).toList(), turn.random()));
            form.put("inspectionDueOn", calendar.plusWorkingDays(turn.today(), INSPECTION_DAYS).toString());
        }
        return form;
    }
}
