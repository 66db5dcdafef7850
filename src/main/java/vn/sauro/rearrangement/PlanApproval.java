package vn.sauro.rearrangement;

import java.time.LocalDate;

/** What BTV writes about a plan, whether it approves or returns it. */
public record PlanApproval(String opinion, String documentNumber, LocalDate documentDate) {

    void check(LocalDate today, LocalDate planDate) {
        Days.notInFuture("documentDate", documentDate, today);
        Days.notBefore("documentDate", documentDate, planDate, "ngày kế hoạch");
    }
}
