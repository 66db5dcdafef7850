package vn.sauro.escalation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** An inspection BTV orders because of late work becomes an assignment of who inspects. */
@Component
class Inspections {

    private static final int LONGEST_TEXT = 500;

    private final Assignments assignments;
    private final AssignmentStart start;
    private final Organisation organisation;

    Inspections(Assignments assignments, AssignmentStart start, Organisation organisation) {
        this.assignments = assignments;
        this.start = start;
        this.organisation = organisation;
    }

    /** Once for each decision: its source is named after the escalation. */
    void order(Escalation escalation, Decision.Entry entry) {
        Decision decision = entry.decision();
        String lead = decision.inspector().orElseThrow();
        String committee = organisation.unit(FixedUnit.BTV.code()).name();
        String source = "kiem-tra:" + UUID.nameUUIDFromBytes(escalation.code().getBytes(StandardCharsets.UTF_8));
        String responsible = organisation.head(lead).map(Person::name).orElse("Người đứng đầu " + organisation.unit(lead).name());
        String basis = "Kết luận của " + committee + " số " + decision.body().documentNumber() + " ngày " + Days.text(decision.body().documentDate());
        String task = "Kiểm tra việc chậm: " + escalation.title() + escalation.unitCode().map(unit -> " (" + organisation.unit(unit).name() + ")").orElse("")
                + ", hạn " + Days.text(Days.of(escalation.dueAt()));
        assignments.issue(source, Integer.toString(entry.number()), Optional.of(decision.body().conclusion()).map(Inspections::cut),
                new SixClarities(cut(basis), cut(task), "Báo cáo kết quả kiểm tra, kiến nghị xử lý", lead, List.of(), responsible,
                        new Timing.Dated(decision.inspectionDueOn().orElseThrow()), committee, committee), entry.enteredBy());
        start.all(source);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
