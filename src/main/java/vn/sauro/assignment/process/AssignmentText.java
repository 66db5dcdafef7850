package vn.sauro.assignment.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Organisation;

/** Assignments as those who take, work on, check and note about them read them. */
@Component
class AssignmentText {

    private static final String PARAGRAPH = "\n\n";
    private static final String LINE = "\n";

    private final Organisation organisation;

    AssignmentText(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Behind a task's name. */
    String subject(Assignment assignment) {
        return subject(assignment.number(), assignment.unitCode());
    }

    private String subject(String number, String unit) {
        return organisation.unit(unit).name() + ", việc " + number;
    }

    /** The six clarities and everything that was done, in its order. */
    String summary(Assignment assignment) {
        SixClarities clarities = assignment.clarities();
        String cooperating = clarities.cooperating().stream().map(this::unit).collect(Collectors.joining(", "));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("**Việc " + assignment.number() + ": " + clarities.task() + "**");
        paragraphs.add("- Trạng thái: **" + assignment.state().title() + "**" + (assignment.percent() > 0 ? ", tiến độ " + assignment.percent() + "%" : "") + LINE
                + "- Rõ người: chủ trì " + unit(clarities.lead()) + (cooperating.isEmpty() ? "" : "; phối hợp " + cooperating)
                + assignment.member().map(member -> "; giao cho " + person(member)).orElse("") + LINE
                + "- Rõ trách nhiệm: " + clarities.responsible() + LINE
                + "- Rõ thời gian: " + timing(assignment) + LINE
                + "- Rõ kết quả: " + clarities.result() + LINE
                + "- Rõ thẩm quyền: cấp giao " + clarities.assignedBy() + ", cấp duyệt " + clarities.approvedBy() + LINE
                + "- Căn cứ: " + clarities.basis() + assignment.quotation().map(quotation -> ": “" + quotation + "”").orElse(""));
        paragraphs.add("**Quá trình thực hiện**");
        paragraphs.add(assignment.acts().stream().map(act -> "- " + line(act)).collect(Collectors.joining(LINE)));
        return String.join(PARAGRAPH, paragraphs);
    }

    private static String timing(Assignment assignment) {
        if (assignment.clarities().timing() instanceof Timing.Dated dated) {
            return "xong chậm nhất hết ngày " + Days.text(dated.dueOn());
        }
        Timing.Standing standing = (Timing.Standing) assignment.clarities().timing();
        return "thường xuyên, báo cáo " + standing.rhythm().title() + assignment.periodDueOn().map(due -> ", báo cáo tới hết ngày " + Days.text(due)).orElse("")
                + ", rà soát ngày " + Days.text(standing.reviewOn());
    }

    private String line(Act act) {
        return Days.text(act.enteredAt()) + ", " + person(act.enteredBy()) + act.actingFor().map(other -> " (thay đồng chí " + person(other) + ", theo ủy quyền)").orElse("")
                + ": " + act.kind().title() + act.member().map(member -> " " + person(member)).orElse("")
                + (act.kind() == Act.Kind.NOTE ? " của " + unit(act.unitCode()) : "") + act.percent().map(percent -> " " + percent + "%").orElse("")
                + act.dueOn().map(due -> ", hạn " + Days.text(due)).orElse("") + act.late().map(late -> late ? " (**chậm**)" : " (đúng hạn)").orElse("")
                + act.text().map(text -> ": " + text).orElse("");
    }

    private String unit(String code) {
        return organisation.unit(code).name();
    }

    private String person(String id) {
        return organisation.person(id).name();
    }
}
