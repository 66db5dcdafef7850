package vn.sauro.rating.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sauro.rating.Figures;
import vn.sauro.rating.Level;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.RatingRules;
import vn.sauro.rating.Work;

/** Names of the decisions in {@code unit-rating.dmn} and {@code rating-cap.dmn}, what they are asked with and what their answers mean. */
final class RatingDecisions {

    static final String SCORE = "assignment-score";
    static final String CAP = "excellent-cap";
    static final String RATING = "unit-rating";

    private static final String BTV_DECIDES = "BTV";
    private static final int DECIMALS = 2;

    private RatingDecisions() {}

    static Map<String, Object> inputs(Work work) {
        return Map.of("quantity", work.quantity(), "quality", work.quality(), "progress", work.progress(), "lateDeliveries", work.lateDeliveries(),
                "excusedDeliveries", work.excusedDeliveries(), "failedChecks", work.failedChecks(), "excusedChecks", work.excusedChecks());
    }

    static BigDecimal score(Object answer) {
        return points(answer);
    }

    /** Numbers with decimals as the engine keeps them in variables. */
    static Map<String, Object> inputs(Figures figures) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("works", figures.works());
        inputs.put("scoreSum", figures.scoreSum().doubleValue());
        inputs.put("selfRated", figures.selfRated().map(BigDecimal::doubleValue).orElse(null));
        inputs.put("appraised", figures.appraised().map(BigDecimal::doubleValue).orElse(null));
        inputs.put("onTime", figures.onTime());
        inputs.put("quality", figures.quality());
        inputs.put("aboveRequirement", figures.aboveRequirement().doubleValue());
        inputs.put("lateShare", figures.lateShare().doubleValue());
        inputs.put("disciplined", figures.disciplined());
        inputs.put("mended", figures.mended());
        inputs.put("allDone", figures.allDone());
        inputs.put("reported", figures.reported());
        inputs.put("exclusion", figures.exclusion().orElse(null));
        return inputs;
    }

    static Proposal proposal(Map<String, Object> answer) {
        return new Proposal(points(answer.get("general")), points(answer.get("results")), Level.valueOf((String) answer.get("level")),
                List.of(((String) answer.get("reasonLines")).split("\n")));
    }

    static Map<String, Object> inputs(int groupSize, int good, int excellent) {
        return Map.of("groupSize", groupSize, "good", good, "excellent", excellent);
    }

    static RatingRules.Cap cap(Map<String, Object> answer) {
        return new RatingRules.Cap(((Number) answer.get("allowed")).intValue(), (Boolean) answer.get("smallGroup"), BTV_DECIDES.equals(answer.get("exception")));
    }

    private static BigDecimal points(Object number) {
        return new BigDecimal(number.toString()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
