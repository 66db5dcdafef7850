package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReview;
import vn.sauro.review.UnitReviews;

/** One table of all units, opening with the points they gave themselves. */
@Component
class AppraiseGeneralForm implements SubmittedForm {

    private final Reviews reviews;
    private final UnitReviews units;
    private final Organisation organisation;
    private final Rows rows;
    private final ObjectMapper json;

    AppraiseGeneralForm(Reviews reviews, UnitReviews units, Organisation organisation, Rows rows, ObjectMapper json) {
        this.reviews = reviews;
        this.units = units;
        this.organisation = organisation;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String key() {
        return "appraise-general";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String cycle = ReviewVariables.cycle(context);
        ArrayNode array = json.createArrayNode();
        for (UnitReview review : units.of(cycle)) {
            ObjectNode row = array.addObject().put("unit", review.unit()).put("name", organisation.unit(review.unit()).name()).put("state", review.state().title());
            review.accepted().ifPresent(report -> row.put("self", report.selfGeneral()).put("general", report.selfGeneral()));
        }
        return Map.of("reviewName", reviews.get(cycle).name(), "rows", array.toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        units.appraise(ReviewVariables.cycle(context), rows.read("rows", values.text("rows")).stream()
                .map(row -> new UnitReviews.Appraisal(row.text("unit"), row.decimal("general", "điểm thẩm định"), row.optionalText("note"))).toList(), context.actor());
        return Map.of();
    }
}
