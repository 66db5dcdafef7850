package vn.sauro.rearrangement.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Plan;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.Plans;

/** Plans as those who check, approve and accept them read them. */
@Component
class PlanText {

    private static final String PARAGRAPH = "\n\n";
    private static final String LINE = "\n";

    private final Plans plans;
    private final Organisation organisation;

    PlanText(Plans plans, Organisation organisation) {
        this.plans = plans;
        this.organisation = organisation;
    }

    /** Head of the plan and all its rows. */
    String summary(PlanKey key) {
        List<Plan> versions = plans.versions(key);
        Plan plan = newest(key);
        String before = versions.size() < 2 ? "" : PARAGRAPH + "---" + PARAGRAPH + "### Bản trước, đã trả lại" + PARAGRAPH + "Lý do trả lại: "
                + versions.get(1).returnReason().orElse("") + PARAGRAPH + text(versions.get(1));
        return text(plan) + before;
    }

    private String text(Plan plan) {
        return "Kế hoạch số " + plan.number() + " ngày " + Days.text(plan.documentDate()) + " của " + subject(plan) + ", người ký: "
                + plan.signer() + (plan.version() > 1 ? ", bản trình lần " + plan.version() : "") + "." + PARAGRAPH
                + "Phạm vi: " + scope(plan.key().scope()) + "." + PARAGRAPH + rows(plan);
    }

    /** The rows alone. */
    String assignments(PlanKey key) {
        return rows(newest(key));
    }

    private Plan newest(PlanKey key) {
        return plans.newest(key).orElseThrow(() -> new IllegalStateException("No plan " + key));
    }

    private String subject(Plan plan) {
        String code = plan.key().subjectCode();
        return code.equals(plan.unitCode()) ? organisation.unit(code).name() : organisation.hamlet(code).name();
    }

    private static String scope(PlanKey.Scope scope) {
        return switch (scope) {
            case LETTER_349 -> "các nhiệm vụ được giao tại Công văn số 349-CV/ĐU";
            case WHOLE_CONCLUSION -> "toàn bộ Kết luận";
        };
    }

    private String rows(Plan plan) {
        return IntStream.range(0, plan.rows().size()).mapToObj(index -> row(index + 1, plan.rows().get(index))).collect(Collectors.joining(PARAGRAPH));
    }

    private String row(int number, SixClarities row) {
        String cooperating = row.cooperating().stream().map(unit -> organisation.unit(unit).name()).collect(Collectors.joining(", "));
        return "**Nhiệm vụ " + number + ": " + row.task() + "**" + PARAGRAPH
                + "- Rõ kết quả: " + row.result() + LINE
                + "- Rõ người: chủ trì " + organisation.unit(row.lead()).name() + (cooperating.isEmpty() ? "" : "; phối hợp " + cooperating) + LINE
                + "- Rõ trách nhiệm: " + row.responsible() + LINE
                + "- Rõ thời gian: " + timing(row.timing()) + LINE
                + "- Rõ thẩm quyền: cấp giao " + row.assignedBy() + ", cấp duyệt " + row.approvedBy() + LINE
                + "- Căn cứ: " + row.basis();
    }

    private static String timing(Timing timing) {
        if (timing instanceof Timing.Dated dated) {
            return "xong chậm nhất hết ngày " + Days.text(dated.dueOn());
        }
        Timing.Standing standing = (Timing.Standing) timing;
        return "thường xuyên, báo cáo " + standing.rhythm().title() + ", rà soát ngày " + Days.text(standing.reviewOn());
    }
}
