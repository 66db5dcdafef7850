package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.sauro.rule.Refusal;

/** A plan as it is submitted; what it is for and for whom says its {@link PlanKey}. */
public record PlanDraft(String number, LocalDate documentDate, String signer, List<PlanRowDraft> rows) {

    /** @throws Refusal naming the first thing that cannot stand; else the rows, each with its six clarities */
    List<PlanRow> issue(PlanConditions conditions) {
        Days.notInFuture("documentDate", documentDate, conditions.today());
        Refusal.unless(!rows.isEmpty(), "rows", "phải có ít nhất một dòng.");
        return IntStream.rangeClosed(1, rows.size()).mapToObj(number -> rows.get(number - 1).issue(number, conditions)).toList();
    }
}
