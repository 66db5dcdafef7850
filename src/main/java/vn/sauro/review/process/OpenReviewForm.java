package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.review.Reviews;

@Component
class OpenReviewForm implements SubmittedForm {

    private final Reviews reviews;
    private final ObjectMapper json;

    OpenReviewForm(Reviews reviews, ObjectMapper json) {
        this.reviews = reviews;
        this.json = json;
    }

    @Override
    public String key() {
        return "open-review";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ArrayNode kinds = json.createArrayNode();
        for (Reviews.Offer offer : reviews.offers()) {
            ObjectNode kind = kinds.addObject().put("code", offer.kind().code()).put("name", offer.kind().title());
            ArrayNode periods = kind.putArray("periods");
            offer.periods().forEach(period -> periods.addObject().put("from", period.from().toString()).put("name", period.text()));
            ArrayNode lines = kind.putArray("lines");
            offer.lines().forEach(line -> lines.add(line.title()));
        }
        return Map.of("kindOptions", kinds.toString());
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        List<String> lines = values.optionalText("lines").map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()).orElse(List.of());
        String code = reviews.open(values.text("kind"), values.date("period"), lines, context.actor());
        context.businessKey(code + ":mo-ky");
        return ReviewVariables.opened(code, reviews.get(code).name());
    }
}
