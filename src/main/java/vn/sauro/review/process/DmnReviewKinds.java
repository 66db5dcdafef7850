package vn.sauro.review.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.sauro.review.Indicator;
import vn.sauro.review.Line;
import vn.sauro.review.ReviewKind;
import vn.sauro.review.ReviewKinds;

/** The decision tables of {@code review-kinds.dmn}, always their newest version: a review keeps what it was opened with. */
@Component
class DmnReviewKinds implements ReviewKinds {

    private static final String KIND = "kind";
    /** Asks for every row. */
    private static final String EVERY = "*";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 6;

    private final DecisionService decisions;

    DmnReviewKinds(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<ReviewKind> all() {
        return rows("review-kinds", EVERY).stream().map(DmnReviewKinds::kind).toList();
    }

    @Override
    public Optional<ReviewKind> find(String code) {
        return code.equals(EVERY) ? Optional.empty() : rows("review-kinds", code).stream().map(DmnReviewKinds::kind).findFirst();
    }

    private static ReviewKind kind(Map<String, Object> row) {
        return new ReviewKind(text(row, "code"), text(row, "title"), Optional.ofNullable((Number) row.get("months")).map(Number::intValue),
                Optional.ofNullable((String) row.get("firstOn")).map(LocalDate::parse), ReviewKind.Trigger.valueOf(text(row, "trigger")));
    }

    @Override
    public List<Line> lines(String kind) {
        return rows("review-lines", kind).stream().map(row -> new Line(text(row, "code"), text(row, "title"), Optional.ofNullable((String) row.get("quotation")))).toList();
    }

    @Override
    public List<Indicator> indicators(String kind) {
        return rows("review-indicators", kind).stream().map(row -> new Indicator(text(row, "code"), text(row, "title"), text(row, "measure"),
                Optional.ofNullable((Number) row.get("target")).map(target -> new BigDecimal(target.toString())), text(row, "source"))).toList();
    }

    private List<Map<String, Object>> rows(String decision, String kind) {
        return decisions.evaluateDecisionByKey(decision).variables(Map.of(KIND, kind)).evaluate().getResultList();
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name), name);
    }

    @Override
    public Indicator.Verdict verdict(Optional<BigDecimal> target, BigDecimal actual) {
        BigDecimal share = target.filter(set -> set.signum() > 0).map(set -> actual.multiply(HUNDRED).divide(set, DECIMALS, RoundingMode.DOWN)).orElse(BigDecimal.ZERO);
        return Indicator.Verdict.valueOf(decisions.evaluateDecisionByKey("indicator-verdict")
                .variables(Map.of("hasTarget", target.filter(set -> set.signum() > 0).isPresent(), "percentOfTarget", share.doubleValue())).evaluate().getSingleEntry());
    }
}
