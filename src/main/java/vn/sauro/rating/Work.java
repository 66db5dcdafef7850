package vn.sauro.rating;

import vn.sauro.rule.Refusal;

/**
 * One piece of work of a unit as it stands at the end of the period. What contradicts itself is refused.
 *
 * @param code              of the assignment; once in a unit's record
 * @param title             as people name it
 * @param quantity          of what was asked, per cent, before deductions
 * @param quality           per cent, before deductions
 * @param progress          per cent, before deductions
 * @param deliveries        results and reports that were due in the period, delivered or not
 * @param lateDeliveries    those of them that came after their due date or are overdue
 * @param excusedDeliveries those of the late ones for which an objective cause was accepted
 * @param failedChecks      checks of results that were not passed
 * @param excusedChecks     those of the failed ones for which an objective cause was accepted
 * @param done              whether it is finished, a standing one whether everything due in the period was delivered
 * @param aboveRequirement  whether it was found to exceed what was asked
 */
public record Work(String code, String title, int quantity, int quality, int progress, int deliveries, int lateDeliveries, int excusedDeliveries, int failedChecks,
                   int excusedChecks, boolean done, boolean aboveRequirement) {

    public Work {
        perCent("khối lượng", quantity, title);
        perCent("chất lượng", quality, title);
        perCent("tiến độ", progress, title);
        atMost("số lần chậm", lateDeliveries, "số lần phải giao kết quả", deliveries, title);
        atMost("số lần chậm có nguyên nhân khách quan", excusedDeliveries, "số lần chậm", lateDeliveries, title);
        atMost("số lần kiểm tra không đạt có nguyên nhân khách quan", excusedChecks, "số lần kiểm tra không đạt", failedChecks, title);
        refuseIf(failedChecks > 0 && deliveries == 0, title, "kiểm tra không đạt " + failedChecks + " lần nhưng không có kết quả nào phải giao.");
        refuseIf(!done && quantity == 100 && progress == 100, title, "khối lượng và tiến độ đều 100% nhưng chưa hoàn thành.");
        refuseIf(done && quantity == 0, title, "đã hoàn thành nhưng khối lượng là 0%.");
        refuseIf(aboveRequirement && !done, title, "vượt yêu cầu nhưng chưa hoàn thành.");
    }

    /** Late deliveries that count. */
    public int countedLate() {
        return lateDeliveries - excusedDeliveries;
    }

    /** Failed checks that count. */
    public int countedFailed() {
        return failedChecks - excusedChecks;
    }

    private static void perCent(String what, int value, String title) {
        refuseIf(value < 0 || value > 100, title, what + " là " + value + "%, phải từ 0 đến 100%.");
    }

    private static void atMost(String part, int count, String whole, int total, String title) {
        refuseIf(count < 0 || count > total, title, part + " là " + count + ", phải từ 0 đến " + whole + " (" + total + ").");
    }

    private static void refuseIf(boolean contradiction, String title, String sentence) {
        if (contradiction) {
            throw Refusal.of("Việc «" + title + "»: " + sentence);
        }
    }
}
