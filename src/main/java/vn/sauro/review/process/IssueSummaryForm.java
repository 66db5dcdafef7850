package vn.sauro.review.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;

@Component
class IssueSummaryForm implements SubmittedForm {

    private final Reviews reviews;
    private final ReviewConclusions conclusions;
    private final ReviewText text;

    IssueSummaryForm(Reviews reviews, ReviewConclusions conclusions, ReviewText text) {
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.text = text;
    }

    @Override
    public String key() {
        return "issue-summary";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("summaryText", text.summary(reviews.get(ReviewVariables.cycle(context))));
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        conclusions.issue(ReviewVariables.cycle(context), values.text("comments"), values.text("documentNumber"), values.date("documentDate"), values.text("signer"),
                context.actor());
        return Map.of();
    }
}
