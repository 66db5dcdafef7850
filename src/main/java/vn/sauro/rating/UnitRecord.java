package vn.sauro.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sauro.rule.Refusal;

/**
 * All a unit is rated by in one cycle.
 *
 * @param unit        code
 * @param group       the similar units it is compared with, as people name them
 * @param selfRated   points of the general criteria, 0 to 30, as the unit rated itself; empty when it did not
 * @param appraised   the same as Ban Xây dựng Đảng appraised them; empty when it did not
 * @param disciplined whether the unit or somebody in it was disciplined in the period
 * @param mended      whether the shortcomings of the cycle before were mended; true when there were none
 * @param reported    whether the unit sent its report
 * @param exclusion   code of a row of the decision {@code unit-exclusion}; empty when none holds
 */
public record UnitRecord(String unit, String group, Optional<BigDecimal> selfRated, Optional<BigDecimal> appraised, List<Work> works, boolean disciplined, boolean mended,
                         boolean reported, Optional<String> exclusion) {

    public UnitRecord {
        works = List.copyOf(works);
        if (works.stream().map(Work::code).distinct().count() < works.size()) {
            throw Refusal.of("Một việc được tính hai lần cho một đơn vị.");
        }
    }
}
