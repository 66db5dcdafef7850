package vn.sauro.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.sauro.rule.Refusal;

/**
 * The counts of one hamlet in one round, as its minutes state them. The denominator is all households on the closed list, absent ones
 * included; valid + invalid = in ≤ out ≤ households, and each question's answers add up to the valid ballots. At a show of hands the
 * households present count as ballots out and in.
 *
 * @param name       answers on the new hamlet's name; null where the name was not asked
 * @param recordedBy account of the person who entered it
 */
public record Ledger(String schemeCode, String hamletCode, int round, ConsultationForm form, LocalDate heldOn, Witnesses witnesses, String minutesNumber,
                     String otherNames, String notableOpinions, int households, int ballotsOut, int ballotsIn, int valid, int invalid, Answers plan,
                     Answers name, String recordedBy) {

    private static final int SHARE_DECIMALS = 4;

    void check(int closedHouseholds, LocalDate from, LocalDate until, LocalDate today) {
        Refusal.unless(!heldOn.isAfter(today), "heldOn", "không được ở tương lai (hôm nay là " + Days.of(today) + ").");
        Refusal.unless(!heldOn.isBefore(from) && !heldOn.isAfter(until), "heldOn",
                "phải trong thời gian lấy ý kiến đã niêm yết, từ " + Days.of(from) + " đến hết " + Days.of(until) + ".");
        witnesses.check();
        notNegative("ballotsOut", ballotsOut);
        notNegative("ballotsIn", ballotsIn);
        notNegative("valid", valid);
        notNegative("invalid", invalid);
        Refusal.unless(households == closedHouseholds, "households", "phải bằng danh sách chủ hộ đã chốt (" + households + " khác " + closedHouseholds + ").");
        Refusal.unless(ballotsOut <= households, "ballotsOut", "không được nhiều hơn tổng số hộ (" + ballotsOut + " > " + households + ").");
        Refusal.unless(ballotsIn <= ballotsOut, "ballotsIn", "không được nhiều hơn phiếu phát ra (" + ballotsIn + " > " + ballotsOut + ").");
        Refusal.unless(valid + invalid == ballotsIn, "valid", "cộng với phiếu không hợp lệ phải bằng số phiếu thu về (" + (valid + invalid) + " khác " + ballotsIn + ").");
        answered("plan", plan);
        if (name != null) {
            answered("name", name);
        }
    }

    private void answered(String question, Answers answers) {
        notNegative(question + "Agree", answers.agree());
        notNegative(question + "Disagree", answers.disagree());
        notNegative(question + "Other", answers.other());
        Refusal.unless(answers.total() == valid, question + "Agree",
                "cộng với không đồng ý và ý kiến khác phải bằng số phiếu hợp lệ (" + answers.total() + " khác " + valid + ").");
    }

    private static void notNegative(String field, int count) {
        Refusal.unless(count >= 0, field, "không được âm (" + count + ").");
    }

    /** Agreement to the plan among all households, a fraction with four decimals. */
    public BigDecimal shareOfHouseholds() {
        return BigDecimal.valueOf(plan.agree()).divide(BigDecimal.valueOf(households), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
