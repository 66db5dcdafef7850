package vn.sauro.rating.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.rating.Level.HOAN_THANH;
import static vn.sauro.rating.Level.KHONG_HOAN_THANH;
import static vn.sauro.rating.Level.TOT;
import static vn.sauro.rating.Level.XUAT_SAC;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.engine.PlainDecisions;
import vn.sauro.rating.Figures;
import vn.sauro.rating.Level;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.RatingRules;
import vn.sauro.rating.Work;

/** The decision graphs of rating: every row, every boundary, and one level for every unit. */
class RatingGraphTest {

    private static final List<Boolean> BOTH = List.of(true, false);

    private final RatingGraph graph = new RatingGraph();

    /** Of a unit with a hundred works that meets every condition of Xuất sắc. */
    private static final class Unit {

        private BigDecimal general = new BigDecimal(30);
        private BigDecimal scoreSum = new BigDecimal(9000);
        private boolean onTime = true;
        private boolean quality = true;
        private String above = "0.3";
        private String late = "0";
        private boolean disciplined;
        private boolean mended = true;
        private boolean allDone = true;
        private String exclusion;

        /** So many points in all, 27 of them for the general criteria at most. */
        Unit points(String total) {
            general = new BigDecimal(total).min(new BigDecimal(27));
            scoreSum = new BigDecimal(total).subtract(general).movePointRight(4).divide(new BigDecimal(70), 2, RoundingMode.HALF_UP);
            return this;
        }

        Unit late(String share) {
            late = share;
            onTime = new BigDecimal(share).signum() == 0;
            return this;
        }

        Figures figures() {
            return new Figures(100, scoreSum, Optional.empty(), Optional.of(general), onTime, quality, new BigDecimal(above), new BigDecimal(late), disciplined, mended, allDone,
                    true, Optional.ofNullable(exclusion));
        }
    }

    private Level level(Unit unit) {
        return graph.proposal(unit.figures()).level();
    }

    @ParameterizedTest
    @CsvSource({"97,XUAT_SAC", "90,XUAT_SAC", "89.99,TOT", "70,TOT", "69.99,HOAN_THANH", "50,HOAN_THANH", "49.99,KHONG_HOAN_THANH", "27,KHONG_HOAN_THANH", "0,KHONG_HOAN_THANH"})
    void theFloorsAreNinetySeventyAndFiftyPoints(String points, Level expected) {
        Proposal proposal = graph.proposal(new Unit().points(points).figures());
        assertThat(proposal.general().add(proposal.results())).isEqualByComparingTo(points);
        assertThat(proposal.level()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,XUAT_SAC", "0.3,XUAT_SAC", "0.2999,TOT", "0,TOT"})
    void excellentNeedsThirtyPerCentOfTheWorkAboveRequirement(String share, Level expected) {
        Unit unit = new Unit();
        unit.above = share;
        assertThat(level(unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,XUAT_SAC", "0.01,HOAN_THANH", "0.2,HOAN_THANH", "0.2001,KHONG_HOAN_THANH", "1,KHONG_HOAN_THANH"})
    void atMostTwentyPerCentOfTheWorkMayBeLate(String share, Level expected) {
        assertThat(level(new Unit().late(share))).isEqualTo(expected);
    }

    @Test
    void eightyFivePointsWithOneLateDeliveryAreHoanThanhAndNinetyFiveWithoutWorkAboveRequirementAreTot() {
        Proposal late = graph.proposal(new Unit().points("85").late("0.01").figures());
        assertThat(late.level()).isEqualTo(HOAN_THANH);
        assertThat(late.reasons()).containsExactly("Tổng điểm đạt mức điểm của Hoàn thành tốt nhiệm vụ.", "Mọi việc đã hoàn thành.", "Tỷ lệ việc chậm không quá mức cho phép.",
                "Mọi việc đạt chất lượng.", "Tỷ lệ việc vượt yêu cầu đạt mức của Hoàn thành xuất sắc nhiệm vụ.", "Không có tập thể, cá nhân bị kỷ luật.",
                "Hạn chế của kỳ trước đã được khắc phục.", "Chưa đạt Hoàn thành tốt nhiệm vụ: có việc chậm tiến độ.");

        Unit asAsked = new Unit().points("95");
        asAsked.above = "0";
        Proposal withoutMore = graph.proposal(asAsked.figures());
        assertThat(withoutMore.level()).isEqualTo(TOT);
        assertThat(withoutMore.reasons()).contains("Tổng điểm đạt mức điểm của Hoàn thành xuất sắc nhiệm vụ.", "Mọi việc đúng tiến độ.")
                .endsWith("Chưa đạt Hoàn thành xuất sắc nhiệm vụ: tỷ lệ việc vượt yêu cầu chưa đủ.");
    }

    /** As the regulation says it, in no table's order. */
    private static Level expected(int total, Unit unit) {
        boolean inTimeWithQuality = unit.onTime && unit.quality && unit.allDone;
        if (unit.exclusion != null) {
            return KHONG_HOAN_THANH;
        }
        if (total >= 90 && inTimeWithQuality && new BigDecimal(unit.above).doubleValue() >= 0.3 && !unit.disciplined && unit.mended) {
            return XUAT_SAC;
        }
        if (total >= 70 && inTimeWithQuality) {
            return TOT;
        }
        return total >= 50 && unit.allDone && new BigDecimal(unit.late).doubleValue() <= 0.2 ? HOAN_THANH : KHONG_HOAN_THANH;
    }

    @Test
    void everyCombinationOfConditionsHasExactlyOneLevelAndSaysWhatKeptItFromTheNext() {
        int combinations = 0;
        for (int total : new int[] {95, 80, 60, 40}) {
            for (String late : new String[] {"0", "0.1", "0.5"}) {
                for (String above : new String[] {"0.4", "0.1"}) {
                    for (String exclusion : new String[] {null, "MAT_DOAN_KET", "THAM_NHUNG_TIEU_CUC", "KHAC"}) {
                        for (boolean quality : BOTH) {
                            for (boolean allDone : BOTH) {
                                for (boolean disciplined : BOTH) {
                                    for (boolean mended : BOTH) {
                                        Unit unit = new Unit().points(String.valueOf(total)).late(late);
                                        unit.above = above;
                                        unit.exclusion = exclusion;
                                        unit.quality = quality;
                                        unit.allDone = allDone;
                                        unit.disciplined = disciplined;
                                        unit.mended = mended;
                                        Proposal proposal = graph.proposal(unit.figures());
                                        assertThat(proposal.level()).as("%s", unit.figures()).isEqualTo(expected(total, unit));
                                        assertThat(proposal.reasons().stream().anyMatch(reason -> reason.startsWith("Chưa đạt") || reason.startsWith("Không đạt")))
                                                .as("%s", unit.figures()).isEqualTo(proposal.level() != XUAT_SAC);
                                        combinations++;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(4 * 3 * 2 * 4 * 16);
        graph.proposal(new Figures(0, BigDecimal.ZERO, Optional.empty(), Optional.empty(), true, true, BigDecimal.ZERO, BigDecimal.ZERO, false, true, true, false, Optional.empty()));
        for (String decision : List.of("unit-rating", "unit-level", "unit-level-reasons", "points-level", "above-enough", "late-within", "unit-exclusion", "results")) {
            assertThat(graph.rating.unhit(decision)).as(decision).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"28,24,28", "28,,28", ",24,24", ",,0", "0,30,0"})
    void theGeneralCriteriaCountAsAppraisedElseAsTheUnitRatedItself(Double appraised, Double selfRated, double expected) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("appraised", appraised);
        inputs.put("selfRated", selfRated);
        assertThat(((Number) graph.single("general-criteria", inputs)).doubleValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,100,70", "2,100,35", "3,200,46.67", "3,0,0", "0,0,63"})
    void theResultsAreSeventyPerCentOfTheWorksAverageAndWithoutWorkInProportionToTheGeneralCriteria(int works, double scoreSum, double expected) {
        Map<String, Object> inputs = new HashMap<>(Map.of("works", works, "scoreSum", scoreSum, "appraised", 27.0));
        inputs.put("selfRated", null);
        assertThat(((Number) graph.single("results", inputs)).doubleValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100,100,100,0,0,0,0,100", "90,60,30,0,0,0,0,60", "0,0,0,0,0,0,0,0",
        "100,100,100,1,0,0,0,91.67", "100,100,80,1,0,0,0,86.67", // a quarter off the progress points
        "100,100,100,4,0,0,0,66.67", "100,100,100,5,0,0,0,66.67", // never below nothing
        "100,100,100,0,0,1,0,91.67", "100,100,100,0,0,4,0,66.67", "100,100,100,0,0,9,0,66.67",
        "100,100,100,1,0,1,0,83.33", "100,100,100,1,1,0,0,100", "100,100,100,0,0,1,1,100", // an accepted cause exempts
        "100,100,100,3,2,0,0,91.67", "100,100,100,0,0,3,2,91.67"})
    void aWorkLosesAQuarterForEachLateDeliveryAndFailedCheckUnlessTheCauseWasAccepted(int quantity, int quality, int progress, int late, int excusedLate, int failed,
            int excusedFailed, BigDecimal expected) {
        assertThat(graph.score(new Work("v1", "Việc", quantity, quality, progress, 9, late, excusedLate, failed, excusedFailed, quantity > 0, false))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,0,1,false,false", "5,4,1,0,false,false", "10,9,1,1,false,false", "12,10,2,2,false,false", "60,49,11,9,false,false", "5,0,5,0,false,false",
        "4,4,0,0,true,true", "1,0,1,0,true,true"})
    void excellentIsAtMostAFifthOfTheGoodRoundedDownAndInSmallGroupsBtvDecides(int size, int good, int excellent, int allowed, boolean small, boolean leftToBtv) {
        assertThat(graph.cap(size, good, excellent)).isEqualTo(new RatingRules.Cap(allowed, small, leftToBtv));
    }

    @ParameterizedTest
    @CsvSource({"floor(good * 20 / 100),1", "ceiling(good * 20 / 100),2", "floor(good * 25 / 100),1", "floor((good + excellent) * 20 / 100),2", "floor(groupSize * 20 / 100),3"})
    void shareBaseAndRoundingOfTheCapAreData(String cell, int allowed) {
        PlainDecisions changed = new PlainDecisions(RatingGraph.file("rating-cap.dmn").replace("floor(good * 20 / 100)", cell));
        assertThat(RatingDecisions.cap(changed.ask("excellent-cap", RatingDecisions.inputs(16, 7, 3)).getSingleResult().getEntryMap()).allowed()).isEqualTo(allowed);
    }

    @Test
    void aThresholdIsChangedInTheTableAlone() {
        Figures figures = new Unit().points("85").figures();
        String xml = RatingGraph.file("unit-rating.dmn");
        assertThat(graph.proposal(figures).level()).isEqualTo(TOT);
        assertThat(new RatingGraph(xml.replace(">&gt;= 90<", ">&gt;= 80<").replace("[70..90[", "[70..80[")).proposal(figures).level()).isEqualTo(XUAT_SAC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-rating.dmn", "rating-cap.dmn"})
    void everyRowNamesItsSourceOrThatNoneWasFound(String file) {
        for (DecisionTable table : Dmn.readModelFromStream(new ByteArrayInputStream(RatingGraph.file(file).getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(DecisionTable.class)) {
            for (Rule rule : table.getRules()) {
                assertThat(rule.getDescription().getTextContent()).as(rule.getId()).containsAnyOf("QĐ 366-QĐ/TW", "NĐ 335/2025/NĐ-CP", "Thông báo kết luận hội nghị 26/5/2026",
                        "chờ đối chiếu văn bản");
            }
        }
    }
}
