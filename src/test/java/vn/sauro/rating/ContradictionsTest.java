package vn.sauro.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that contradicts itself is refused in one sentence. */
class ContradictionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "101|100|100|1|0|0|0|0|true|false|khối lượng là 101%, phải từ 0 đến 100%",
        "100|-1|100|1|0|0|0|0|true|false|chất lượng là -1%, phải từ 0 đến 100%",
        "100|100|150|1|0|0|0|0|true|false|tiến độ là 150%, phải từ 0 đến 100%",
        "100|100|100|1|2|0|0|0|true|false|số lần chậm là 2, phải từ 0 đến số lần phải giao kết quả (1)",
        "100|100|100|2|1|2|0|0|true|false|số lần chậm có nguyên nhân khách quan là 2, phải từ 0 đến số lần chậm (1)",
        "100|100|100|1|0|0|1|2|true|false|số lần kiểm tra không đạt có nguyên nhân khách quan là 2, phải từ 0 đến số lần kiểm tra không đạt (1)",
        "100|100|100|0|0|0|1|0|true|false|kiểm tra không đạt 1 lần nhưng không có kết quả nào phải giao",
        "100|90|100|1|0|0|0|0|false|false|khối lượng và tiến độ đều 100% nhưng chưa hoàn thành",
        "0|100|100|1|0|0|0|0|true|false|đã hoàn thành nhưng khối lượng là 0%",
        "80|100|100|1|0|0|0|0|false|true|vượt yêu cầu nhưng chưa hoàn thành"})
    void aWorkThatContradictsItselfIsRefusedByName(int quantity, int quality, int progress, int deliveries, int late, int excusedLate, int failed, int excusedFailed, boolean done,
            boolean above, String sentence) {
        assertRefused(() -> new Work("v1", "Rà soát hộ dân", quantity, quality, progress, deliveries, late, excusedLate, failed, excusedFailed, done, above), null,
                "Việc «Rà soát hộ dân»: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|100.01|30|30|true|true|0|0|true|true|Tổng điểm 1 việc là 100,01, phải từ 0 đến 100",
        "1|100|30.5|30|true|true|0|0|true|true|Điểm tiêu chí chung tự chấm là 30,5, phải từ 0 đến 30",
        "1|100|30|31|true|true|0|0|true|true|Điểm tiêu chí chung thẩm định là 31, phải từ 0 đến 30",
        "1|100|-1|30|true|true|0|0|true|true|Điểm tiêu chí chung tự chấm là -1, phải từ 0 đến 30",
        "1|100|30|30|true|true|1.1|0|true|true|Tỷ lệ việc vượt yêu cầu phải từ 0 đến 100%",
        "1|100|30|30|false|true|0|1.1|true|true|Tỷ lệ việc chậm phải từ 0 đến 100%",
        "1|100|30|30|true|true|0|0.2|true|true|Có việc chậm nhưng lại ghi là đúng tiến độ",
        "1|100|30|30|false|true|0|0|true|true|Ghi là chậm tiến độ nhưng không có việc nào chậm",
        "0|0|30|30|true|false|0|0|true|true|Không có việc nào nhưng lại có việc chậm, chưa đạt, chưa xong hoặc vượt yêu cầu",
        "0|0|30|30|true|true|0|0|false|true|Không có việc nào nhưng lại có việc chậm, chưa đạt, chưa xong hoặc vượt yêu cầu",
        "1|100|30|30|true|true|0|0|true|false|Đơn vị có điểm tiêu chí chung tự chấm nhưng chưa gửi báo cáo"})
    void figuresThatContradictThemselvesAreRefused(int works, BigDecimal scoreSum, BigDecimal selfRated, BigDecimal appraised, boolean onTime, boolean quality, BigDecimal above,
            BigDecimal late, boolean allDone, boolean reported, String sentence) {
        assertRefused(() -> new Figures(works, scoreSum, Optional.of(selfRated), Optional.of(appraised), onTime, quality, above, late, false, true, allDone, reported,
                Optional.empty()), null, sentence);
    }

    @Test
    void aWorkCountsOnceForAUnit() {
        Work work = new Work("v1", "Việc", 100, 100, 100, 1, 0, 0, 0, 0, true, false);
        assertRefused(() -> record(work, work), null, "tính hai lần");
        assertThatCode(() -> record(work)).doesNotThrowAnyException();
    }

    @Test
    void aLateDeliveryWithAnAcceptedObjectiveCauseIsInTimeAndWithoutItIsNot() {
        Work late = new Work("v1", "Việc", 100, 100, 100, 2, 1, 0, 0, 0, true, false);
        Work excused = new Work("v2", "Việc", 100, 100, 100, 2, 1, 1, 1, 1, true, true);
        Figures punished = Figures.of(record(late, excused), List.of(new BigDecimal("91.67"), new BigDecimal(100)));
        assertThat(punished.onTime()).isFalse();
        assertThat(punished.lateShare()).isEqualByComparingTo("0.5");
        assertThat(punished.aboveRequirement()).isEqualByComparingTo("0.5");
        assertThat(punished.scoreSum()).isEqualByComparingTo("191.67");
        Figures spared = Figures.of(record(excused), List.of(new BigDecimal(100)));
        assertThat(spared.onTime()).isTrue();
        assertThat(spared.quality()).isTrue();
        assertThat(spared.lateShare()).isZero();
    }

    private static UnitRecord record(Work... works) {
        return new UnitRecord("ubnd", "Cơ quan", Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.TEN), List.of(works), false, true, true, Optional.empty());
    }
}
