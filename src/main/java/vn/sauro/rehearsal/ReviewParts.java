package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rating.Level;
import vn.sauro.rating.Rating;
import vn.sauro.rating.Work;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.Line;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReview;
import vn.sauro.review.UnitReviews;

/** Units report, VPĐU checks and sums up in the words of the notice of 26/5/2026, the advisory bodies and BTV say what they think. */
final class ReviewParts {

    private static final String NOTICE = "sample/reviews-from-notice.json";
    private static final String CYCLE = "cycleCode";
    private static final String UNIT = "unitCode";
    private static final int MENDING_DAYS = 7;
    private static final int BEST_GENERAL = 29;
    private static final int LONGEST_TASK = 500;

    private final Reviews reviews;
    private final UnitReviews units;
    private final ReviewConclusions conclusions;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    ReviewParts(Reviews reviews, UnitReviews units, ReviewConclusions conclusions, Organisation organisation, WorkingCalendar calendar, ObjectMapper json) {
        this.reviews = reviews;
        this.units = units;
        this.conclusions = conclusions;
        this.organisation = organisation;
        this.calendar = calendar;
        this.json = json;
    }

    Map<String, Part> byForm() {
        return Map.of("report-review", this::report, "check-review", this::check, "appraise-general", this::appraise, "comment-discipline", this::comment,
                "draft-summary", this::draft, "issue-summary", ReviewParts::issue, "conclude-review", this::conclude);
    }

    private Map<String, Object> report(Part.Turn turn) {
        Cycle cycle = cycle(turn);
        String unit = turn.task().variables().get(UNIT);
        int percent = turn.plot().accomplishes(unit);
        ArrayNode lines = json.createArrayNode();
        for (Line line : cycle.lines()) {
            ObjectNode row = lines.addObject().put("line", line.code()).put("done", "Đơn vị đã triển khai, có kết quả cụ thể theo kế hoạch.").put("quantity", percent)
                    .put("quality", percent).put("progress", percent);
            if (percent < BEST_GENERAL * 3) {
                row.put("limits", "Một số nội dung còn chậm so với yêu cầu.").put("causes", "Nhân lực còn thiếu, hạ tầng chưa đồng bộ.")
                        .put("remedies", "Phân công rõ người, rõ việc, hoàn thành trong quý tới.");
            }
        }
        ArrayNode figures = json.createArrayNode();
        for (Indicator indicator : cycle.indicators()) {
            figures.addObject().put("indicator", indicator.code()).put("actual", turn.plot().reaches(unit)).put("source", "Số liệu theo dõi của đơn vị (minh họa)");
        }
        return Map.of("lines", lines.toString(), "figures", figures.toString(), "selfGeneral", BEST_GENERAL);
    }

    private Map<String, Object> check(Part.Turn turn) {
        if (turn.plot().sendsBack(turn.task(), turn.before())) {
            return Map.of("verdict", "RETURN", "returnReason", "Bổ sung số liệu, minh chứng cho từng nội dung.");
        }
        String unit = turn.task().variables().get(UNIT);
        ArrayNode above = json.createArrayNode();
        if (turn.plot().excels(unit)) {
            units.works(turn.task().variables().get(CYCLE), unit).stream().filter(Work::done).map(Work::code).forEach(above::add);
        }
        return Map.of("verdict", "ACCEPT", "above", above.toString());
    }

    /** As the unit rated itself; a unit that never reported gets half. */
    private Map<String, Object> appraise(Part.Turn turn) {
        ArrayNode rows = json.createArrayNode();
        for (UnitReview review : units.of(turn.task().variables().get(CYCLE))) {
            ObjectNode row = rows.addObject().put("unit", review.unit());
            review.accepted().ifPresentOrElse(report -> row.put("general", report.selfGeneral()), () -> row.put("general", BEST_GENERAL / 2).put("note", "Đơn vị không báo cáo."));
        }
        return Map.of("rows", rows.toString());
    }

    private Map<String, Object> comment(Part.Turn turn) {
        ArrayNode rows = json.createArrayNode();
        reviews.unitCodes(turn.task().variables().get(CYCLE)).forEach(unit -> rows.addObject().put("unit", unit).put("disciplined", false));
        return Map.of("rows", rows.toString());
    }

    private Map<String, Object> draft(Part.Turn turn) {
        JsonNode notice = notice().path(cycle(turn).kind());
        ArrayNode rows = json.createArrayNode();
        StringBuilder remedies = new StringBuilder();
        for (JsonNode order : notice.path("remedies")) {
            String words = order.path("words").asText();
            String lead = order.path("lead").asText();
            remedies.append(words).append('\n');
            rows.addObject().put("basis", "Thông báo kết luận hội nghị ngày 26/5/2026, mục " + order.path("section").asText())
                    .put("task", words.length() > LONGEST_TASK ? words.substring(0, LONGEST_TASK) : words).put("result", "Báo cáo kết quả thực hiện bằng văn bản").put("lead", lead)
                    .put("responsible", organisation.head(lead).map(Person::name).orElse("Người đứng đầu " + organisation.unit(lead).name())).put("timing", "DATED")
                    .put("dueOn", calendar.plusWorkingDays(turn.today(), MENDING_DAYS + calendar.workingDays(turn.today(), turn.today().plusDays(MENDING_DAYS))).toString())
                    .put("assignedBy", "Ban Thường vụ Đảng ủy").put("approvedBy", "Ban Thường vụ Đảng ủy");
        }
        return Map.of("done", notice.path("done").asText(), "limits", notice.path("limits").asText(), "causes", "Thông báo không nêu riêng; theo báo cáo của các đơn vị.",
                "remedies", remedies.toString(), "rows", rows.toString());
    }

    private JsonNode notice() {
        try (InputStream file = new ClassPathResource(NOTICE).getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> issue(Part.Turn turn) {
        return Map.of("comments", "Hội nghị thống nhất với báo cáo; bổ sung số liệu theo ý kiến của các đơn vị.", "documentNumber", People.number(turn.random(), "BC/ĐU"),
                "documentDate", turn.today().toString(), "signer", "Nguyễn Thị Thu Hà");
    }

    /** What the cap asks about becomes Tốt; one unit is lowered; the rest stands as proposed. */
    private Map<String, Object> conclude(Part.Turn turn) {
        ArrayNode rows = json.createArrayNode();
        for (Rating rating : conclusions.ratings(turn.task().variables().get(CYCLE))) {
            Level proposed = rating.level().orElseThrow();
            boolean lowered = turn.plot().lowers(rating.unit()) && proposed.ordinal() < Level.HOAN_THANH.ordinal();
            Level level = lowered ? Level.HOAN_THANH : rating.overCap() ? Level.TOT : proposed;
            ObjectNode row = rows.addObject().put("unit", rating.unit()).put("level", level.name()).put("headLevel", level.name());
            if (level != proposed) {
                row.put("reason", lowered ? "Còn nội dung người dân phản ánh chưa được giải quyết kịp thời." : "Theo tỷ lệ Xuất sắc của nhóm đơn vị cùng loại.");
            }
        }
        Map<String, Object> form = new HashMap<>(Parts.record(turn, "KL/ĐU"));
        form.put("rows", rows.toString());
        return form;
    }

    private Cycle cycle(Part.Turn turn) {
        return reviews.get(turn.task().variables().get(CYCLE));
    }

    /** What units report on when VPĐU opens the review: as the table says, for resolutions by illustrative titles, which the notice does not name. */
    static List<String> lines(Reviews.Offer offer, List<String> illustrative) {
        return illustrative.isEmpty() ? offer.lines().stream().map(Line::title).toList() : illustrative;
    }
}
