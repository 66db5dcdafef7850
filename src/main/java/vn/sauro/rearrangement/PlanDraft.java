package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.sauro.assignment.ClarityConditions;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.SixClarities;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** A plan as it is submitted; what it is for and for whom says its {@link PlanKey}. */
public record PlanDraft(String number, LocalDate documentDate, String signer, List<ClarityDraft> rows) {

    /** @throws Refusal naming the first thing that cannot stand; else the rows, each with its six clarities */
    List<SixClarities> issue(ClarityConditions conditions) {
        Days.notInFuture("documentDate", documentDate, conditions.today());
        Refusal.unless(!rows.isEmpty(), "rows", "phải có ít nhất một dòng.");
        return IntStream.rangeClosed(1, rows.size()).mapToObj(number -> rows.get(number - 1).clear("rows", "dòng " + number, conditions)).toList();
    }
}
