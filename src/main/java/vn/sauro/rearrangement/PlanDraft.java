package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.sauro.rule.Refusal;

/** A unit's plan as it submits it. */
public record PlanDraft(Scope scope, String number, LocalDate documentDate, String signer, List<PlanRowDraft> rows) {

    /** What the plan is for. */
    public enum Scope {
        /** The tasks of letter 349-CV/ĐU: all done before the deadline. */
        LETTER_349,
        /** The whole conclusion, sections 4.16 and 5.1 of the notice. */
        WHOLE_CONCLUSION
    }

    /** @throws Refusal naming the first thing that cannot stand; else the rows, each with its six clarities */
    List<PlanRow> issue(PlanConditions conditions) {
        Days.notInFuture("documentDate", documentDate, conditions.today());
        Refusal.unless(!rows.isEmpty(), "rows", "phải có ít nhất một dòng.");
        return IntStream.rangeClosed(1, rows.size()).mapToObj(number -> rows.get(number - 1).issue(number, conditions)).toList();
    }
}
