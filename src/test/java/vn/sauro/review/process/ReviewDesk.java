package vn.sauro.review.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.process.Desk;

/** Fills in the forms of a review as its people do. */
final class ReviewDesk {

    static final String REPORT = "userTask_reportReview";
    static final String CHECK = "userTask_checkReview";
    static final String APPRAISE = "userTask_appraiseGeneral";
    static final String COMMENT = "userTask_commentDiscipline";
    static final String DRAFT = "userTask_draftSummary";
    static final String ISSUE = "userTask_issueSummary";
    static final String CONCLUDE = "userTask_concludeReview";

    final Desk desk;
    private final ProcessEngine engine;
    private final Organisation organisation;
    private final CommuneClock clock;
    private final ObjectMapper json;

    ReviewDesk(ProcessEngine engine, Organisation organisation, CommuneClock clock, ObjectMapper json) {
        this.desk = new Desk(engine, organisation);
        this.engine = engine;
        this.organisation = organisation;
        this.clock = clock;
        this.json = json;
    }

    void at(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + "+07:00").toInstant());
    }

    /** Time passes; every timer that comes due by then is run at its own moment. */
    void waitUntil(String time) {
        OffsetDateTime until = OffsetDateTime.parse(time + "+07:00");
        for (Job next = next(until); next != null; next = next(until)) {
            if (next.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.advanceTo(next.getDuedate().toInstant());
            }
            engine.getManagementService().executeJob(next.getId());
            desk.work();
        }
        clock.advanceTo(until.toInstant());
    }

    private Job next(OffsetDateTime until) {
        return engine.getManagementService().createJobQuery().timers().withRetriesLeft().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && !job.getDuedate().toInstant().isAfter(until.toInstant())).findFirst().orElse(null);
    }

    String open(String kind, String from) {
        desk.start("review-opening", "cv.vpdu", Map.of("kind", kind, "period", from, "lines", lines(kind)));
        return kind + "-" + from;
    }

    String lines(String kind) {
        StringBuilder lines = new StringBuilder();
        engine.getDecisionService().evaluateDecisionByKey("review-lines").variables(Map.of("kind", kind)).evaluate().<String>collectEntries("title")
                .forEach(title -> lines.append(title).append('\n'));
        return lines.toString();
    }

    Task task(String element, String key) {
        return desk.task(element, key);
    }

    String head(String unit) {
        return organisation.head(unit).orElseThrow().id();
    }

    ArrayNode rows(Task task, String field) {
        try {
            return (ArrayNode) json.readTree((String) desk.prefill(task).get(field));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report in which everything is done, each text naming the unit. */
    Map<String, Object> report(Task task, String unit, int general, int perCent) {
        ArrayNode lines = rows(task, "lines");
        lines.forEach(line -> ((ObjectNode) line).put("done", "Kết quả của đơn vị " + unit).put("quantity", perCent).put("quality", perCent).put("progress", perCent).remove(List.of("title", "quotation")));
        ArrayNode figures = rows(task, "figures");
        figures.forEach(figure -> ((ObjectNode) figure).put("actual", "97,5").put("source", "Số liệu của đơn vị " + unit).remove(List.of("title", "measure", "target")));
        Map<String, Object> form = new HashMap<>();
        form.put("lines", lines.toString());
        form.put("figures", figures.toString());
        form.put("selfGeneral", general);
        return form;
    }

    void report(String cycle, String unit, int general, int perCent) {
        Task task = task(REPORT, cycle + ":" + unit);
        desk.submit(task, head(unit), report(task, unit, general, perCent));
    }

    /** Everything above what was asked. */
    void accept(String cycle, String unit) {
        Task task = task(CHECK, cycle + ":" + unit);
        ArrayNode above = json.createArrayNode();
        rows(task, "works").forEach(work -> {
            if (work.path("done").asBoolean()) {
                above.add(work.path("code").asText());
            }
        });
        desk.submit(task, checker(unit), Map.of("verdict", "ACCEPT", "above", above.toString()));
    }

    String checker(String unit) {
        return unit.equals("vpdu") ? "bi.thu" : "cv.vpdu";
    }

    void giveBack(String cycle, String unit) {
        desk.submit(task(CHECK, cycle + ":" + unit), checker(unit), Map.of("verdict", "RETURN", "returnReason", "Bổ sung số liệu, minh chứng."));
    }

    void appraise(String cycle, Consumer<ObjectNode> change) {
        table(task(APPRAISE, cycle), "tb.xdd", change);
    }

    void comment(String cycle, Consumer<ObjectNode> change) {
        table(task(COMMENT, cycle), "cn.ubkt", change);
    }

    private void table(Task task, String person, Consumer<ObjectNode> change) {
        ArrayNode rows = rows(task, "rows");
        rows.forEach(row -> change.accept((ObjectNode) row));
        desk.submit(task, person, Map.of("rows", rows.toString()));
    }

    void draft(String cycle, JsonNode... remedies) {
        ArrayNode rows = json.createArrayNode();
        for (JsonNode remedy : remedies) {
            rows.add(remedy);
        }
        desk.submit(task(DRAFT, cycle), "cv.vpdu", Map.of("done", "Kết quả chung của xã.", "limits", "Hạn chế chung của xã.", "causes", "Nguyên nhân chung.",
                "remedies", "Nhiệm vụ, giải pháp chung.", "rows", rows.toString()));
    }

    ObjectNode remedy(String lead, String due) {
        return json.createObjectNode().put("basis", "Mục 2 Thông báo kết luận ngày 26/5/2026").put("task", "Hoàn thành các chỉ tiêu còn chưa đạt").put("result", "Báo cáo kết quả thực hiện")
                .put("lead", lead).put("responsible", organisation.head(lead).orElseThrow().name()).put("timing", "DATED").put("dueOn", due)
                .put("assignedBy", "Ban Thường vụ Đảng ủy").put("approvedBy", "Ban Thường vụ Đảng ủy");
    }

    void issue(String cycle, String date) {
        desk.submit(task(ISSUE, cycle), "chanhvanphong", Map.of("comments", "Đã tiếp thu các ý kiến tại hội nghị.", "documentNumber", "12-BC/ĐU", "documentDate", date,
                "signer", "Nguyễn Thị Thu Hà"));
    }

    Map<String, Object> conclusion(Task task, String date, Consumer<ObjectNode> change) {
        ArrayNode rows = rows(task, "rows");
        rows.forEach(row -> change.accept((ObjectNode) row));
        Map<String, Object> form = new HashMap<>();
        form.put("rows", rows.toString());
        form.put("decisionForm", "MEETING");
        form.put("conclusion", "Thống nhất kết quả.");
        form.put("documentNumber", "34-KL/ĐU");
        form.put("documentDate", date);
        form.put("membersTotal", 9);
        form.put("membersPresent", 8);
        form.put("membersAgreeing", 8);
        return form;
    }

    void conclude(String cycle, String date, Consumer<ObjectNode> change) {
        Task task = task(CONCLUDE, cycle);
        desk.submit(task, "bi.thu", conclusion(task, date, change));
    }

    /** What the calendar does in the morning. */
    void morning() {
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().processDefinitionKey("review-calendar").timers().singleResult().getId());
        desk.work();
    }
}
