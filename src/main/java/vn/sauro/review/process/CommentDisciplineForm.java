package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReviews;

/** One table of all units. */
@Component
class CommentDisciplineForm implements SubmittedForm {

    private final Reviews reviews;
    private final UnitReviews units;
    private final Organisation organisation;
    private final Rows rows;
    private final ObjectMapper json;

    CommentDisciplineForm(Reviews reviews, UnitReviews units, Organisation organisation, Rows rows, ObjectMapper json) {
        this.reviews = reviews;
        this.units = units;
        this.organisation = organisation;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String key() {
        return "comment-discipline";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String cycle = ReviewVariables.cycle(context);
        ArrayNode array = json.createArrayNode();
        reviews.unitCodes(cycle).forEach(unit -> array.addObject().put("unit", unit).put("name", organisation.unit(unit).name()).put("disciplined", false));
        return Map.of("reviewName", reviews.get(cycle).name(), "rows", array.toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        units.comment(ReviewVariables.cycle(context), rows.read("rows", values.text("rows")).stream()
                .map(row -> new UnitReviews.Comment(row.text("unit"), row.checked("disciplined"), row.optionalText("exclusion"), row.optionalText("comment"))).toList(), context.actor());
        return Map.of();
    }
}
