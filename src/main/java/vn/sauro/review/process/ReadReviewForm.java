package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.ReviewConclusions.Result;
import vn.sauro.rule.Refusal;

/** A unit reads the published results of its own, and nobody else's. */
@Component
class ReadReviewForm implements SubmittedForm {

    private static final String SEPARATOR = "|";

    private final ReviewConclusions conclusions;
    private final ReviewText text;
    private final ObjectMapper json;

    ReadReviewForm(ReviewConclusions conclusions, ReviewText text, ObjectMapper json) {
        this.conclusions = conclusions;
        this.text = text;
        this.json = json;
    }

    @Override
    public String key() {
        return "read-review";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        ArrayNode array = json.createArrayNode();
        context.viewer().map(conclusions::results).orElse(List.of()).forEach(result -> array.addObject().put("code", code(result)).put("name", text.name(result))
                .put("text", text.result(result)));
        return Map.of("resultOptions", array.toString());
    }

    private static String code(Result result) {
        return result.cycle().code() + SEPARATOR + result.rating().unit();
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String chosen = values.text("result");
        int end = chosen.lastIndexOf(SEPARATOR);
        Refusal.unless(end > 0, "result", "phải chọn trong danh sách.");
        String cycle = chosen.substring(0, end);
        String unit = chosen.substring(end + 1);
        conclusions.receive(cycle, unit, values.optionalText("opinion"), context.actor());
        context.businessKey(cycle + ":" + unit + ":ket-qua");
        return Map.of(ReviewVariables.CYCLE, cycle, ReviewVariables.UNIT, unit);
    }
}
