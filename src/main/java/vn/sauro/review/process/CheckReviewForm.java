package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.review.Cycle;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReviews;
import vn.sauro.rule.Refusal;

@Component
class CheckReviewForm implements SubmittedForm {

    private static final String ACCEPT = "ACCEPT";

    private final Reviews reviews;
    private final UnitReviews units;
    private final ReviewText text;
    private final Rows rows;
    private final ObjectMapper json;

    CheckReviewForm(Reviews reviews, UnitReviews units, ReviewText text, Rows rows, ObjectMapper json) {
        this.reviews = reviews;
        this.units = units;
        this.text = text;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String key() {
        return "check-review";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Cycle cycle = reviews.get(ReviewVariables.cycle(context));
        String unit = ReviewVariables.unit(context);
        ArrayNode works = json.createArrayNode();
        units.works(cycle.code(), unit).forEach(work -> works.addObject().put("code", work.code()).put("title", work.title()).put("done", work.done())
                .put("figures", "khối lượng " + work.quantity() + "%, chất lượng " + work.quality() + "%, tiến độ " + work.progress() + "%"
                        + (work.lateDeliveries() > 0 ? ", chậm " + work.lateDeliveries() + " lần" : "")));
        return Map.of("reportSummary", text.report(cycle, units.get(cycle.code(), unit)), "works", works.toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        boolean accepted = values.text("verdict").equals(ACCEPT);
        Set<String> above = values.optionalText("above").map(codes -> new HashSet<>(rows.texts("above", codes))).orElse(new HashSet<>());
        Refusal.unless(accepted || above.isEmpty(), "above", "chỉ ghi khi báo cáo đạt yêu cầu.");
        return ReviewVariables.checked(units.check(ReviewVariables.cycle(context), ReviewVariables.unit(context), accepted, values.optionalText("returnReason"), above,
                context.actor()));
    }
}
