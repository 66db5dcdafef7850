package vn.sauro.consultation;

import java.time.LocalDate;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Entry;
import vn.sauro.rule.Refusal;

/**
 * The counts of one cluster of a hamlet in one round, as its minutes state them; a hamlet that is not divided has one cluster. The
 * denominator is all households on the closed list, absent ones included; valid + invalid = in ≤ out ≤ households, and each question's
 * answers add up to the valid ballots. At a show of hands the answers are not more than the households present.
 */
public record Ledger(String schemeCode, String hamletCode, int round, String clusterCode, ConsultationForm form, Manner manner, LocalDate heldOn,
                     Witnesses witnesses, String minutesNumber, String otherNames, String notableOpinions, Count count, Entry entry) {

    /** @param asksPlan false where only the name is asked again */
    void check(int closedHouseholds, boolean asksPlan, LocalDate from, LocalDate until, LocalDate today) {
        Refusal.unless(!heldOn.isAfter(today), "heldOn", "không được ở tương lai (hôm nay là " + Days.text(today) + ").");
        Refusal.unless(!heldOn.isBefore(from) && !heldOn.isAfter(until), "heldOn",
                "phải trong thời gian lấy ý kiến đã niêm yết, từ " + Days.text(from) + " đến hết " + Days.text(until) + ".");
        witnesses.check();
        Refusal.unless(count.households() == closedHouseholds, "households",
                "phải bằng danh sách chủ hộ đã chốt (" + count.households() + " khác " + closedHouseholds + ").");
        Refusal.unless(asksPlan == (count.plan() != null), "planAgree", asksPlan ? "không được để trống." : "để trống: lần này chỉ hỏi lại tên thôn.");
        if (manner == Manner.SHOW_OF_HANDS) {
            Refusal.unless(form == ConsultationForm.MEETING, "manner", "giơ tay chỉ dùng khi họp thôn.");
            checkHands();
        } else {
            checkBallots();
        }
    }

    private void checkHands() {
        int present = count.ballotsOut();
        notNegative("present", present);
        Refusal.unless(present <= count.households(), "present", "không được nhiều hơn tổng số hộ (" + present + " > " + count.households() + ").");
        raised("plan", count.plan(), present);
        raised("name", count.name(), present);
    }

    private static void raised(String question, Answers answers, int present) {
        if (answers != null) {
            notNegative(question, answers);
            Refusal.unless(answers.total() <= present, question + "Agree",
                    "cộng với không đồng ý và ý kiến khác không được quá số hộ có mặt (" + answers.total() + " > " + present + ").");
        }
    }

    private void checkBallots() {
        notNegative("ballotsOut", count.ballotsOut());
        notNegative("ballotsIn", count.ballotsIn());
        notNegative("valid", count.valid());
        notNegative("invalid", count.invalid());
        Refusal.unless(count.ballotsOut() <= count.households(), "ballotsOut",
                "không được nhiều hơn tổng số hộ (" + count.ballotsOut() + " > " + count.households() + ").");
        Refusal.unless(count.ballotsIn() <= count.ballotsOut(), "ballotsIn",
                "không được nhiều hơn phiếu phát ra (" + count.ballotsIn() + " > " + count.ballotsOut() + ").");
        int counted = count.valid() + count.invalid();
        Refusal.unless(counted == count.ballotsIn(), "valid",
                "cộng với phiếu không hợp lệ phải bằng số phiếu thu về (" + counted + " khác " + count.ballotsIn() + ").");
        answered("plan", count.plan());
        answered("name", count.name());
    }

    private void answered(String question, Answers answers) {
        if (answers != null) {
            notNegative(question, answers);
            Refusal.unless(answers.total() == count.valid(), question + "Agree",
                    "cộng với không đồng ý và ý kiến khác phải bằng số phiếu hợp lệ (" + answers.total() + " khác " + count.valid() + ").");
        }
    }

    private static void notNegative(String question, Answers answers) {
        notNegative(question + "Agree", answers.agree());
        notNegative(question + "Disagree", answers.disagree());
        notNegative(question + "Other", answers.other());
    }

    private static void notNegative(String field, int count) {
        Refusal.unless(count >= 0, field, "không được âm (" + count + ").");
    }
}
