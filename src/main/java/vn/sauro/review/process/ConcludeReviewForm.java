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
import vn.sauro.organisation.DecisionFields;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.Conclusion;
import vn.sauro.rating.Level;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.Rating;
import vn.sauro.review.Cycle;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;
import vn.sauro.rule.Decimals;
import vn.sauro.rule.Refusal;

/** One table of all units, opening with what is proposed. */
@Component
class ConcludeReviewForm implements SubmittedForm {

    private static final String FIELD = "rows";

    private final Reviews reviews;
    private final ReviewConclusions conclusions;
    private final Organisation organisation;
    private final ReviewText text;
    private final Rows rows;
    private final ObjectMapper json;

    ConcludeReviewForm(Reviews reviews, ReviewConclusions conclusions, Organisation organisation, ReviewText text, Rows rows, ObjectMapper json) {
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.organisation = organisation;
        this.text = text;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String key() {
        return "conclude-review";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Cycle cycle = reviews.get(ReviewVariables.cycle(context));
        ArrayNode array = json.createArrayNode();
        for (Rating rating : conclusions.ratings(cycle.code())) {
            Proposal proposal = rating.proposal().orElseThrow();
            ObjectNode row = array.addObject().put("unit", rating.unit()).put("name", organisation.unit(rating.unit()).name()).put("group", rating.group())
                    .put("proposed", proposal.level().name()).put("proposedTitle", proposal.level().title()).put("overCap", rating.overCap())
                    .put("level", proposal.level().name()).put("headLevel", proposal.level().name())
                    .put("scores", "tiêu chí chung " + Decimals.text(proposal.general()) + "/30, kết quả " + Decimals.text(proposal.results()) + "/70");
            ArrayNode reasons = row.putArray("reasons");
            proposal.reasons().forEach(reasons::add);
        }
        ArrayNode levels = json.createArrayNode();
        for (Level level : Level.values()) {
            levels.addObject().put("code", level.name()).put("name", level.title());
        }
        return Map.of("summaryText", text.summary(cycle).replace("**", ""), "caps", text.caps(cycle.code()), "levelOptions", levels.toString(), FIELD, array.toString());
    }

    /** Only what BTV changed, and what the cap asks it about, is a conclusion of its own. */
    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String cycle = ReviewVariables.cycle(context);
        List<Rating> ratings = conclusions.ratings(cycle);
        List<Conclusion> changed = rows.read(FIELD, values.text(FIELD)).stream().map(row -> {
            Rating rating = ratings.stream().filter(each -> row.optionalText("unit").filter(each.unit()::equals).isPresent()).findFirst()
                    .orElseThrow(() -> Refusal.ofField(FIELD, row.where() + "đơn vị không thuộc kỳ này."));
            return new Conclusion(rating.unit(), row.choice("level", Level.class, "mức của đơn vị"), row.choice("headLevel", Level.class, "mức của người đứng đầu"),
                    row.optionalText("reason"));
        }).filter(conclusion -> ratings.stream().filter(rating -> rating.unit().equals(conclusion.unit())).anyMatch(rating -> isOwn(conclusion, rating))).toList();
        conclusions.conclude(cycle, changed, DecisionFields.read(values), context.actor());
        return Map.of();
    }

    private static boolean isOwn(Conclusion conclusion, Rating rating) {
        Level proposed = rating.proposal().orElseThrow().level();
        return conclusion.level() != proposed || conclusion.headLevel() != proposed || rating.overCap() || conclusion.reason().isPresent();
    }
}
