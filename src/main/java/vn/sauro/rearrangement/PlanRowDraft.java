package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.sauro.rule.Refusal;

/** One row as a unit wrote it; whatever is empty is not yet clear. Meanings as in {@link PlanRow}. */
public record PlanRowDraft(Optional<String> basis, Optional<String> task, Optional<String> result, Optional<String> lead, List<String> cooperating,
                           Optional<String> responsible, Optional<Kind> timing, Optional<LocalDate> dueOn, Optional<Timing.Rhythm> rhythm,
                           Optional<LocalDate> reviewOn, Optional<String> assignedBy, Optional<String> approvedBy) {

    /** The two kinds of rõ thời gian. */
    public enum Kind { DATED, STANDING }

    static final int SHORTEST_TEXT = 10;
    static final int LONGEST_TEXT = 500;

    /**
     * The row with all six clarities.
     *
     * @param number its row, from 1
     * @throws Refusal naming the row and what is not clear in it
     */
    PlanRow issue(int number, PlanConditions conditions) {
        List<String> unclear = unclear();
        demand(unclear.isEmpty(), number, "còn thiếu: " + String.join(", ", unclear) + ".");
        demandLength(number, "căn cứ", basis.get(), 1);
        demandLength(number, "rõ việc", task.get(), SHORTEST_TEXT);
        demandLength(number, "rõ kết quả", result.get(), SHORTEST_TEXT);
        demandLength(number, "rõ trách nhiệm", responsible.get(), 1);
        demandLength(number, "rõ thẩm quyền (cấp giao)", assignedBy.get(), 1);
        demandLength(number, "rõ thẩm quyền (cấp duyệt)", approvedBy.get(), 1);
        demandUnits(number, conditions);
        return new PlanRow(number, basis.get(), task.get(), result.get(), lead.get(), cooperating, responsible.get(),
                timing(number, conditions), assignedBy.get(), approvedBy.get());
    }

    private List<String> unclear() {
        List<String> unclear = new ArrayList<>();
        note(unclear, basis.isPresent(), "căn cứ");
        note(unclear, lead.isPresent(), "rõ người (đơn vị chủ trì)");
        note(unclear, task.isPresent(), "rõ việc");
        note(unclear, responsible.isPresent(), "rõ trách nhiệm (người đứng đầu)");
        note(unclear, timing.isPresent() && (timing.get() == Kind.DATED ? dueOn.isPresent() : rhythm.isPresent() && reviewOn.isPresent()),
                timing.isEmpty() ? "rõ thời gian" : timing.get() == Kind.DATED ? "rõ thời gian (ngày đến hạn)" : "rõ thời gian (nhịp báo cáo, ngày rà soát)");
        note(unclear, result.isPresent(), "rõ kết quả");
        note(unclear, assignedBy.isPresent() && approvedBy.isPresent(), "rõ thẩm quyền (cấp giao, cấp duyệt)");
        return unclear;
    }

    private static void note(List<String> unclear, boolean clear, String clarity) {
        if (!clear) {
            unclear.add(clarity);
        }
    }

    private void demandUnits(int number, PlanConditions conditions) {
        demand(conditions.knownUnit().test(lead.get()), number, "đơn vị chủ trì “" + lead.get() + "” không có trong danh mục.");
        demand(new LinkedHashSet<>(cooperating).size() == cooperating.size(), number, "đơn vị phối hợp bị ghi trùng.");
        for (String unit : cooperating) {
            demand(conditions.knownUnit().test(unit), number, "đơn vị phối hợp “" + unit + "” không có trong danh mục.");
            demand(!unit.equals(lead.get()), number, "đơn vị phối hợp phải khác đơn vị chủ trì.");
        }
    }

    private Timing timing(int number, PlanConditions conditions) {
        if (timing.get() == Kind.STANDING) {
            demand(reviewOn.get().isAfter(conditions.today()), number,
                    "ngày rà soát " + Days.text(reviewOn.get()) + " phải sau hôm nay (" + Days.text(conditions.today()) + ").");
            return new Timing.Standing(rhythm.get(), reviewOn.get());
        }
        LocalDate due = dueOn.get();
        demand(!due.isBefore(conditions.today()), number, "ngày đến hạn " + Days.text(due) + " đã qua.");
        demand(conditions.latestDue().isEmpty() || !due.isAfter(conditions.latestDue().get()), number,
                "ngày đến hạn " + Days.text(due) + " sau ngày cuối cùng còn kịp (" + conditions.latestDue().map(Days::text).orElse("") + ").");
        demand(conditions.knownDay().test(due), number, "ngày đến hạn " + Days.text(due) + " ở năm chưa có lịch nghỉ lễ.");
        demand(conditions.workingDay().test(due), number, "ngày đến hạn " + Days.text(due) + " không phải là ngày làm việc.");
        return new Timing.Dated(due);
    }

    private static void demandLength(int number, String clarity, String text, int shortest) {
        demand(text.length() >= shortest && text.length() <= LONGEST_TEXT, number,
                clarity + " phải từ " + shortest + " đến " + LONGEST_TEXT + " ký tự (đang có " + text.length() + ").");
    }

    private static void demand(boolean condition, int number, String sentence) {
        Refusal.unless(condition, "rows", "dòng " + number + ": " + sentence);
    }
}
