package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.Draft;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** VPĐU works through the notice and issues; units take, work and report; VPĐU or BTV checks and reviews. */
final class AssignmentParts {

    private static final String CODE = "assignmentCode";
    private static final String SOURCE = "sourceCode";
    private static final String OTHER_UNIT = "ubnd";
    private static final int MENDING_DAYS = 3;
    private static final int ANOTHER_REVIEW_DAYS = 12;
    private static final Duration TIME_FOR_PROGRESS = Duration.ofDays(1);

    private final AssignmentDrafts drafts;
    private final Assignments assignments;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    AssignmentParts(AssignmentDrafts drafts, Assignments assignments, Organisation organisation, WorkingCalendar calendar, ObjectMapper json) {
        this.drafts = drafts;
        this.assignments = assignments;
        this.organisation = organisation;
        this.calendar = calendar;
        this.json = json;
    }

    Map<String, Part> byForm() {
        return Map.of("issue-assignments", this::issue, "take-assignment", AssignmentParts::take, "reissue-assignment", this::reissue,
                "work-assignment", turn -> deliver(turn, Map.of("kind", "RESULT")), "report-period", turn -> deliver(turn, Map.of("kind", "REPORT", "percent", 100)), "verify-quality", this::verify,
                "review-standing", AssignmentParts::review);
    }

    /** The first half when the list comes first, the rest when it comes again; then the list is closed, and what nobody issues stays a draft. */
    private Map<String, Object> issue(Part.Turn turn) {
        List<Order> orders = turn.plot().orders();
        int half = (orders.size() + 1) / 2;
        List<Order> now = turn.before() == 0 ? orders.subList(0, half) : orders.subList(half, orders.size());
        ArrayNode rows = json.createArrayNode();
        drafts.source(turn.task().variables().get(SOURCE)).drafts().forEach(draft -> rows.add(
                row(draft, now.stream().filter(order -> order.number().equals(draft.number())).findFirst(), turn.today())));
        return Map.of("rows", rows.toString(), "finish", turn.before() > 0);
    }

    /** What the notice itself says stays; the order fills in what it is silent about. */
    private ObjectNode row(Draft draft, Optional<Order> order, LocalDate today) {
        ClarityDraft said = draft.clarity();
        ObjectNode row = json.createObjectNode().put("number", draft.number()).put("issue", order.isPresent());
        put(row, "basis", said.basis());
        put(row, "task", said.task());
        put(row, "result", said.result().or(() -> order.map(issued -> "Báo cáo kết quả thực hiện bằng văn bản")));
        put(row, "lead", order.map(Order::lead).or(said::lead));
        put(row, "responsible", order.filter(issued -> !issued.lead().equals(Assignments.EVERY_UNIT)).map(issued -> head(issued.lead())).or(said::responsible));
        put(row, "assignedBy", said.assignedBy().or(() -> order.map(issued -> "Ban Chấp hành Đảng bộ xã")));
        put(row, "approvedBy", said.approvedBy().or(() -> order.map(issued -> "Ban Thường vụ Đảng ủy")));
        boolean standing = order.map(Order::standing).orElse(said.timing().filter(Timing.Kind.STANDING::equals).isPresent());
        put(row, "timing", order.map(issued -> (standing ? Timing.Kind.STANDING : Timing.Kind.DATED).name()).or(() -> said.timing().map(Enum::name)));
        put(row, "rhythm", order.map(Order::rhythm).or(said::rhythm).map(Enum::name));
        put(row, standing ? "reviewOn" : "dueOn", (standing ? said.reviewOn() : said.dueOn()).filter(day -> order.isEmpty() || day.isAfter(today))
                .or(() -> order.map(issued -> issued.day(today, calendar))).map(LocalDate::toString));
        order.map(Order::help).orElse(said.cooperating()).forEach(row.putArray("cooperating")::add);
        return row;
    }

    private static void put(ObjectNode row, String name, Optional<String> value) {
        value.ifPresent(text -> row.put(name, text));
    }

    private String head(String unit) {
        return organisation.head(unit).map(Person::name).orElse("Người đứng đầu " + organisation.unit(unit).name());
    }

    private static Map<String, Object> take(Part.Turn turn) {
        return turn.plot().handsBack(turn.task(), turn.before()) ? Map.of("answer", "HAND_BACK", "reason", "Nội dung thuộc chức năng của đơn vị khác.")
                : Map.of("answer", "TAKE");
    }

    private Map<String, Object> reissue(Part.Turn turn) {
        Assignment before = assignment(turn);
        if (turn.plot().withdraws(turn.task())) {
            return Map.of("action", "WITHDRAW", "note", "Nội dung đã được giao trong nhiệm vụ khác.");
        }
        SixClarities clarities = before.clarities();
        boolean free = assignments.of(before.sourceCode()).stream().noneMatch(other -> other.number().equals(before.number()) && other.unitCode().equals(OTHER_UNIT));
        String lead = free ? OTHER_UNIT : before.unitCode();
        Map<String, Object> form = new HashMap<>();
        form.put("action", "REISSUE");
        form.put("task", clarities.task());
        form.put("result", clarities.result());
        form.put("lead", lead);
        form.put("responsible", head(lead));
        form.put("assignedBy", clarities.assignedBy());
        form.put("approvedBy", clarities.approvedBy());
        if (clarities.timing() instanceof Timing.Standing standing) {
            form.put("timing", Timing.Kind.STANDING.name());
            form.put("rhythm", standing.rhythm().name());
            form.put("reviewOn", (standing.reviewOn().isAfter(turn.today()) ? standing.reviewOn() : turn.today().plusDays(ANOTHER_REVIEW_DAYS)).toString());
        } else {
            LocalDate due = before.owedOn();
            form.put("timing", Timing.Kind.DATED.name());
            form.put("dueOn", (due.isAfter(turn.today()) ? due : calendar.plusWorkingDays(turn.today(), MENDING_DAYS)).toString());
        }
        return form;
    }

    /** First how far it is, while there is time; then what is owed. */
    private static Map<String, Object> deliver(Part.Turn turn, Map<String, Object> delivery) {
        if (turn.before() == 0 && turn.now().plus(TIME_FOR_PROGRESS).isBefore(turn.task().dueAt())) {
            return Map.of("kind", "PROGRESS", "percent", 10 + 10 * turn.random().nextInt(8), "text", "Đang triển khai thực hiện theo kế hoạch của đơn vị.");
        }
        Map<String, Object> form = new HashMap<>(delivery);
        form.put("text", "Đã tổ chức thực hiện, có báo cáo bằng văn bản kèm theo.");
        return form;
    }

    private Map<String, Object> verify(Part.Turn turn) {
        return turn.plot().sendsBack(turn.task(), turn.before())
                ? Map.of("verdict", "RETURN", "missing", "Bổ sung số liệu, minh chứng cho kết quả.", "dueOn", calendar.plusWorkingDays(turn.today(), MENDING_DAYS).toString())
                : Map.of("verdict", "PASS");
    }

    private static Map<String, Object> review(Part.Turn turn) {
        return turn.plot().renews(turn.task(), turn.before()) ? Map.of("verdict", "RENEW", "reviewOn", turn.today().plusDays(ANOTHER_REVIEW_DAYS).toString())
                : Map.of("verdict", "CLOSE", "note", "Đã ổn định, đưa vào nhiệm vụ thường xuyên của đơn vị.");
    }

    private Assignment assignment(Part.Turn turn) {
        return assignments.get(turn.task().variables().get(CODE));
    }
}
