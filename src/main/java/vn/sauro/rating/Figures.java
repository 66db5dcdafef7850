package vn.sauro.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.sauro.rule.Decimals;
import vn.sauro.rule.Refusal;

/**
 * What the decision graph {@code unit-rating} is asked with: one unit in one cycle, in numbers. What contradicts itself is refused.
 *
 * @param works            how many pieces of work the unit had
 * @param scoreSum         sum of their scores, each 0 to 100 after deductions
 * @param selfRated        points of the general criteria, 0 to 30, by the unit itself; empty when it did not rate itself
 * @param appraised        the same by Ban Xây dựng Đảng; empty when it did not appraise
 * @param onTime           no delivery was late but those with an accepted objective cause
 * @param quality          no check was failed but those with an accepted objective cause
 * @param aboveRequirement fraction of the work that exceeds what was asked, 0 to 1, four decimals
 * @param lateShare        fraction of the work with a late delivery that counts, 0 to 1, four decimals
 * @param disciplined      whether the unit or somebody in it was disciplined in the period
 * @param mended           whether the shortcomings of the cycle before were mended
 * @param allDone          whether all work is done
 * @param reported         whether the unit sent its report
 * @param exclusion        code of a row of the decision {@code unit-exclusion}; empty when none holds
 */
public record Figures(int works, BigDecimal scoreSum, Optional<BigDecimal> selfRated, Optional<BigDecimal> appraised, boolean onTime, boolean quality,
                      BigDecimal aboveRequirement, BigDecimal lateShare, boolean disciplined, boolean mended, boolean allDone, boolean reported,
                      Optional<String> exclusion) {

    /** Exact enough for any threshold in whole per cents: two fractions of up to a thousand works are never mistaken for one another. */
    private static final int DECIMALS = 4;
    private static final int POINT_DECIMALS = 2;
    private static final BigDecimal MOST_PER_WORK = new BigDecimal(100);
    private static final BigDecimal MOST_GENERAL = new BigDecimal(30);

    public Figures {
        scoreSum = scoreSum.setScale(POINT_DECIMALS, RoundingMode.UNNECESSARY);
        selfRated = selfRated.map(Figures::rounded);
        appraised = appraised.map(Figures::rounded);
        aboveRequirement = aboveRequirement.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        lateShare = lateShare.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        refuseUnless(works >= 0, "Số việc không được âm.");
        refuseUnless(within(scoreSum, MOST_PER_WORK.multiply(new BigDecimal(works))), "Tổng điểm " + works + " việc là " + Decimals.text(scoreSum)
                + ", phải từ 0 đến " + 100 * works + ".");
        points("tự chấm", selfRated);
        points("thẩm định", appraised);
        refuseUnless(within(aboveRequirement, BigDecimal.ONE), "Tỷ lệ việc vượt yêu cầu phải từ 0 đến 100%.");
        refuseUnless(within(lateShare, BigDecimal.ONE), "Tỷ lệ việc chậm phải từ 0 đến 100%.");
        refuseUnless(!onTime || lateShare.signum() == 0, "Có việc chậm nhưng lại ghi là đúng tiến độ.");
        refuseUnless(onTime || lateShare.signum() > 0, "Ghi là chậm tiến độ nhưng không có việc nào chậm.");
        refuseUnless(works > 0 || onTime && quality && allDone && aboveRequirement.signum() == 0, "Không có việc nào nhưng lại có việc chậm, chưa đạt, chưa xong hoặc vượt yêu cầu.");
        refuseUnless(selfRated.isEmpty() || reported, "Đơn vị có điểm tiêu chí chung tự chấm nhưng chưa gửi báo cáo.");
    }

    /** @param scores of the works, in their order */
    static Figures of(UnitRecord record, List<BigDecimal> scores) {
        List<Work> works = record.works();
        long late = works.stream().filter(work -> work.countedLate() > 0).count();
        return new Figures(works.size(), scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add), record.selfRated(), record.appraised(), late == 0,
                works.stream().allMatch(work -> work.countedFailed() == 0), fraction(works.stream().filter(Work::aboveRequirement).count(), works.size()),
                fraction(late, works.size()), record.disciplined(), record.mended(), works.stream().allMatch(Work::done), record.reported(), record.exclusion());
    }

    private static BigDecimal fraction(long part, int whole) {
        return whole == 0 ? BigDecimal.ZERO : new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(POINT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void points(String whose, Optional<BigDecimal> points) {
        refuseUnless(points.isEmpty() || within(points.get(), MOST_GENERAL),
                "Điểm tiêu chí chung " + whose + " là " + points.map(Decimals::text).orElse("") + ", phải từ 0 đến 30.");
    }

    private static boolean within(BigDecimal value, BigDecimal most) {
        return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    private static void refuseUnless(boolean consistent, String sentence) {
        if (!consistent) {
            throw Refusal.of(sentence);
        }
    }
}
