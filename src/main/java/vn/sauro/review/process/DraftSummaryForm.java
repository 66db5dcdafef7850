package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityRows;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.review.Cycle;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;
import vn.sauro.review.Summary;

/** Shows VPĐU what the units reported and how they are rated. */
@Component
class DraftSummaryForm implements SubmittedForm {

    private final Reviews reviews;
    private final ReviewConclusions conclusions;
    private final ClarityRows clarities;
    private final ReviewText text;
    private final ObjectMapper json;

    DraftSummaryForm(Reviews reviews, ReviewConclusions conclusions, ClarityRows clarities, ReviewText text, ObjectMapper json) {
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.clarities = clarities;
        this.text = text;
        this.json = json;
    }

    @Override
    public String key() {
        return "draft-summary";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Cycle cycle = reviews.get(ReviewVariables.cycle(context));
        return Map.of("reviewName", cycle.name(), "reports", text.reports(cycle), "levels", text.levels(cycle.code()), "unitOptions", clarities.units(),
                "everyUnit", Assignments.EVERY_UNIT, "rows", json.createArrayNode().toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        conclusions.draft(ReviewVariables.cycle(context), new Summary.Content(values.text("done"), values.text("limits"), values.text("causes"), values.text("remedies")),
                clarities.read(values.text("rows")), context.actor());
        return Map.of();
    }
}
