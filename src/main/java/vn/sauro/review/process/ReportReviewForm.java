package vn.sauro.review.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Organisation;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.Line;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReport;
import vn.sauro.review.UnitReview;
import vn.sauro.review.UnitReviews;
import vn.sauro.rule.Decimals;

/** Opens with what the unit sent last, when that went back. */
@Component
class ReportReviewForm implements SubmittedForm {

    private final Reviews reviews;
    private final UnitReviews units;
    private final Organisation organisation;
    private final Rows rows;
    private final ObjectMapper json;

    ReportReviewForm(Reviews reviews, UnitReviews units, Organisation organisation, Rows rows, ObjectMapper json) {
        this.reviews = reviews;
        this.units = units;
        this.organisation = organisation;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String key() {
        return "report-review";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        Cycle cycle = reviews.get(ReviewVariables.cycle(context));
        UnitReview review = units.get(cycle.code(), ReviewVariables.unit(context));
        Optional<UnitReport> before = review.newest();
        Map<String, Object> values = new HashMap<>();
        values.put("reviewName", organisation.unit(review.unit()).name() + ": " + cycle.name());
        values.put("dueText", "Hạn báo cáo: hết ngày " + Days.text(review.dueOn()) + "; sau ngày " + Days.text(review.latestOn()) + " không nhận báo cáo nữa.");
        values.put("returned", before.flatMap(UnitReport::check).flatMap(UnitReport.Check::reason).orElse(""));
        values.put("lines", lines(cycle, before).toString());
        values.put("figures", figures(cycle, before).toString());
        before.ifPresent(report -> values.put("selfGeneral", report.selfGeneral()));
        return values;
    }

    private ArrayNode lines(Cycle cycle, Optional<UnitReport> before) {
        ArrayNode array = json.createArrayNode();
        for (Line line : cycle.lines()) {
            ObjectNode node = array.addObject().put("line", line.code()).put("title", line.title()).put("quotation", line.quotation().orElse(null));
            before.flatMap(report -> report.lines().stream().filter(each -> each.line().equals(line.code())).findFirst()).ifPresent(sent -> node.put("done", sent.done())
                    .put("limits", sent.limits().orElse(null)).put("causes", sent.causes().orElse(null)).put("remedies", sent.remedies().orElse(null))
                    .put("quantity", sent.quantity()).put("quality", sent.quality()).put("progress", sent.progress()));
        }
        return array;
    }

    private ArrayNode figures(Cycle cycle, Optional<UnitReport> before) {
        ArrayNode array = json.createArrayNode();
        for (Indicator indicator : cycle.indicators()) {
            ObjectNode node = array.addObject().put("indicator", indicator.code()).put("title", indicator.title()).put("measure", indicator.measure())
                    .put("target", indicator.target().map(target -> Decimals.text(target) + " " + indicator.measure()).orElse("chờ đối chiếu văn bản"));
            before.flatMap(report -> report.figures().stream().filter(each -> each.indicator().equals(indicator.code())).findFirst())
                    .ifPresent(sent -> node.put("actual", sent.actual().stripTrailingZeros().toPlainString()).put("source", sent.source()));
        }
        return array;
    }

    /** A figure the unit has nothing to do with is left empty. */
    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        List<UnitReport.LineReport> lines = rows.read("lines", values.text("lines")).stream().map(row -> new UnitReport.LineReport(row.text("line"), row.text("done"),
                row.optionalText("limits"), row.optionalText("causes"), row.optionalText("remedies"), row.integer("quantity", "khối lượng"),
                row.integer("quality", "chất lượng"), row.integer("progress", "tiến độ"))).toList();
        List<UnitReport.Reported> figures = values.optionalText("figures").map(text -> rows.read("figures", text)).orElse(List.of()).stream()
                .filter(row -> row.optionalText("actual").isPresent())
                .map(row -> new UnitReport.Reported(row.text("indicator"), row.decimal("actual", "kết quả"), row.optionalText("source").orElse(""))).toList();
        units.report(ReviewVariables.cycle(context), ReviewVariables.unit(context), new UnitReport.Content(values.integer("selfGeneral"), lines, figures), context.actor());
        return Map.of();
    }
}
