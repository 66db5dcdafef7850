package vn.sauro.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** What is known of an assignment; whatever is empty is not yet clear (chưa ấn định). Meanings as in {@link SixClarities}. */
public record ClarityDraft(Optional<String> basis, Optional<String> task, Optional<String> result, Optional<String> lead, List<String> cooperating,
                           Optional<String> responsible, Optional<Timing.Kind> timing, Optional<LocalDate> dueOn, Optional<Timing.Rhythm> rhythm,
                           Optional<LocalDate> reviewOn, Optional<String> assignedBy, Optional<String> approvedBy) {

    static final int SHORTEST_TEXT = 10;
    static final int LONGEST_TEXT = 500;

    /**
     * The assignment with all six clarities.
     *
     * @param field the form's field that carries it; null when it is a form of its own
     * @param where which of several it is, continuing the field's label: "dòng 3"
     * @throws Refusal naming what is not clear in it
     */
    public SixClarities clear(String field, String where, ClarityConditions conditions) {
        Demand demand = new Demand(field, where);
        List<String> missing = conditions.rules().missing(this);
        demand.that(missing.isEmpty(), "còn thiếu: " + String.join(", ", missing) + ".");
        demand.length("căn cứ", basis.get(), 1);
        demand.length("rõ việc", task.get(), SHORTEST_TEXT);
        demand.length("rõ kết quả", result.get(), SHORTEST_TEXT);
        demand.length("rõ trách nhiệm", responsible.get(), 1);
        demand.length("rõ thẩm quyền (cấp giao)", assignedBy.get(), 1);
        demand.length("rõ thẩm quyền (cấp duyệt)", approvedBy.get(), 1);
        units(demand, conditions);
        return new SixClarities(basis.get(), task.get(), result.get(), lead.get(), cooperating, responsible.get(), timing(demand, conditions),
                assignedBy.get(), approvedBy.get());
    }

    private void units(Demand demand, ClarityConditions conditions) {
        demand.that(conditions.knownUnit().test(lead.get()), "đơn vị chủ trì “" + lead.get() + "” không có trong danh mục.");
        demand.that(new LinkedHashSet<>(cooperating).size() == cooperating.size(), "đơn vị phối hợp bị ghi trùng.");
        for (String unit : cooperating) {
            demand.that(conditions.knownUnit().test(unit), "đơn vị phối hợp “" + unit + "” không có trong danh mục.");
            demand.that(!unit.equals(lead.get()), "đơn vị phối hợp phải khác đơn vị chủ trì.");
        }
    }

    private Timing timing(Demand demand, ClarityConditions conditions) {
        if (timing.get() == Timing.Kind.STANDING) {
            demand.that(reviewOn.get().isAfter(conditions.today()),
                    "ngày rà soát " + Days.text(reviewOn.get()) + " phải sau hôm nay (" + Days.text(conditions.today()) + ").");
            demand.that(conditions.knownDay().test(reviewOn.get()), "ngày rà soát " + Days.text(reviewOn.get()) + " ở năm chưa có lịch nghỉ lễ.");
            return new Timing.Standing(rhythm.get(), reviewOn.get());
        }
        LocalDate due = dueOn.get();
        demand.that(!due.isBefore(conditions.today()), "ngày đến hạn " + Days.text(due) + " đã qua.");
        demand.that(conditions.latestDue().isEmpty() || !due.isAfter(conditions.latestDue().get()),
                "ngày đến hạn " + Days.text(due) + " sau ngày cuối cùng còn kịp (" + conditions.latestDue().map(Days::text).orElse("") + ").");
        demand.that(conditions.knownDay().test(due), "ngày đến hạn " + Days.text(due) + " ở năm chưa có lịch nghỉ lễ.");
        demand.that(conditions.workingDay().test(due), "ngày đến hạn " + Days.text(due) + " không phải là ngày làm việc.");
        return new Timing.Dated(due);
    }

    private record Demand(String field, String where) {

        void that(boolean condition, String sentence) {
            if (!condition) {
                throw field == null ? Refusal.of(where + ": " + sentence) : Refusal.ofField(field, where + ": " + sentence);
            }
        }

        void length(String clarity, String text, int shortest) {
            that(text.length() >= shortest && text.length() <= LONGEST_TEXT,
                    clarity + " phải từ " + shortest + " đến " + LONGEST_TEXT + " ký tự (đang có " + text.length() + ").");
        }
    }
}
