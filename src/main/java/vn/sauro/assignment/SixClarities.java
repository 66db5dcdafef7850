package vn.sauro.assignment;

import java.time.LocalDate;
import java.util.List;

/**
 * What an assignment says, complete in all six clarities.
 *
 * @param basis       căn cứ: section of the notice or document
 * @param task        rõ việc
 * @param result      rõ kết quả
 * @param lead        rõ người: code of the one unit that leads
 * @param cooperating codes of the units that help, never the lead
 * @param responsible rõ trách nhiệm: the head who answers for it
 * @param timing      rõ thời gian
 * @param assignedBy  rõ thẩm quyền: who assigns
 * @param approvedBy  rõ thẩm quyền: who approves the result
 */
public record SixClarities(String basis, String task, String result, String lead, List<String> cooperating, String responsible, Timing timing,
                           String assignedBy, String approvedBy) {

    /** The same for another lead unit, as an order to all says it to each. */
    SixClarities ledBy(String unit, String head) {
        return new SixClarities(basis, task, result, unit, cooperating.stream().filter(other -> !other.equals(unit)).toList(), head, timing, assignedBy, approvedBy);
    }

    /** The same with another last day. */
    SixClarities dueOn(LocalDate day) {
        return new SixClarities(basis, task, result, lead, cooperating, responsible, new Timing.Dated(day), assignedBy, approvedBy);
    }
}
