package vn.sauro.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.consultation.Consultations;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.Dossier;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.SchemeState;
import vn.sauro.rearrangement.Sessions;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReviews;

/** What everyone does with each form. Where it could go one way or the other, the plot says which. */
@Component
@Profile("rehearsal")
class Parts {

    private static final int POSTING_DAYS = 2;
    private static final int CONSULTATION_DAYS = 2;
    private static final int NOTICE_DAYS = 7;
    private static final int REVIEW_DAYS = 60;
    private static final int MEMBERS = 9;
    private static final int HANDLING_DAYS = 2;
    private static final String HANDLING_UNIT = "mttq";
    private static final String REASON = "Bổ sung, làm rõ số liệu và căn cứ trước khi trình lại.";

    private final Map<String, Part> byForm = new HashMap<>();
    private final Organisation organisation;
    private final Cast cast;
    private final Consultations consultations;
    private final Rearrangements rearrangements;
    private final Sessions sessions;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    Parts(Organisation organisation, Cast cast, Consultations consultations, Rearrangements rearrangements, Sessions sessions, Dossiers dossiers,
            AssignmentDrafts drafts, Assignments assignments, Escalations escalations, Reviews reviews, UnitReviews unitReviews, ReviewConclusions conclusions,
            WorkingCalendar calendar, ObjectMapper json) {
        this.organisation = organisation;
        this.cast = cast;
        this.consultations = consultations;
        this.rearrangements = rearrangements;
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.json = json;
        byForm.put("confirm-receipt", turn -> Map.of("receivedOn", turn.today().toString(), "follower", People.name(turn.random())));
        byForm.put("confirm-dissemination", this::disseminate);
        byForm.put("draft-plan", new Planning());
        byForm.put("check-plan", turn -> verdict(turn, "ACCEPT"));
        byForm.put("approve-plan", turn -> decision(turn, "APPROVE", "KL/ĐU"));
        byForm.put("accept-assignment", turn -> Map.of("accepted", true));
        byForm.put("book-session", new Booking());
        byForm.put("draft-scheme", this::scheme);
        byForm.put("agree-policy", turn -> decision(turn, "AGREE", "KL/ĐU"));
        byForm.put("publish-scheme", new PostingPart());
        byForm.put("record-ledger", new LedgerPart(consultations));
        byForm.put("revise-scheme", this::revise);
        byForm.put("review-stopped-scheme", turn -> record(turn, "KL/ĐU"));
        byForm.put("submit-dossier", Parts::submitDossier);
        byForm.put("review-dossier", turn -> withReturnStep(turn, decision(turn, "AGREE", "KL/ĐU")));
        byForm.put("appraise-draft", new AppraisalPart());
        byForm.put("record-resolution", new SessionPart(sessions, dossiers));
        byForm.put("decide-refusal", turn -> withReturnStep(turn, decision(turn, "END", "KL/ĐU")));
        byForm.put("publish-resolution", turn -> Map.of("publishedOn", turn.today().toString(),
                "publishedAt", "Trụ sở UBND xã, nhà văn hóa các thôn, cổng thông tin điện tử xã"));
        byForm.put("consolidate-hamlet", Parts::consolidate);
        byForm.put("report-week", turn -> Map.of("assessment", "Các bước cơ bản bảo đảm tiến độ.", "documentNumber", People.number(turn.random(), "BC/VPĐU"),
                "documentDate", turn.today().toString()));
        byForm.put("confirm-entry", turn -> turn.plot().contests(turn.task())
                ? Map.of("answer", "CONTESTED", "objection", "Số liệu nhập hộ chưa khớp biên bản của đơn vị.") : Map.of("answer", "CONFIRMED"));
        byForm.put("resolve-objection", turn -> Map.of("resolution", "Đã đối chiếu với bản giấy cùng đơn vị."));
        byForm.put("decide-correction", this::decideCorrection);
        byForm.put("acknowledge-hot-spot", turn -> Map.of("received", true));
        byForm.put("direct-hot-spot", turn -> Map.of("measures", "Đối thoại trực tiếp với các hộ, giải thích phương án và tiếp thu ý kiến.",
                "unit", HANDLING_UNIT, "dueOn", calendar.plusWorkingDays(turn.today(), HANDLING_DAYS).toString()));
        byForm.put("handle-hot-spot", turn -> Map.of("result", "Đã tổ chức đối thoại, các hộ cơ bản đồng thuận."));
        byForm.put("conclude-hot-spot", turn -> turn.plot().calmsDown(turn.task(), turn.before())
                ? Map.of("verdict", "SETTLED", "conclusion", "Vụ việc đã được giải quyết, tiếp tục theo dõi.")
                : Map.of("verdict", "UNSETTLED", "conclusion", "Vụ việc chưa được giải quyết xong.", "reason", "Còn hộ chưa đồng thuận."));
        byForm.put("watch-hot-spot", new Watching());
        byForm.putAll(new AssignmentParts(drafts, assignments, organisation, calendar, json).byForm());
        byForm.putAll(new EscalationParts(escalations, calendar).byForm());
        byForm.putAll(new ReviewParts(reviews, unitReviews, conclusions, organisation, calendar, json).byForm());
    }

    Part of(Stage.OpenTask task) {
        Part part = byForm.get(task.form());
        if (part == null) {
            throw new IllegalStateException("Nobody in the rehearsal knows the form " + task.form());
        }
        return part;
    }

    /** Who of the unit or body may answer: who has it in hand, the head alone where only the head may, never who heads the subject of a decision. */
    List<Person> eligible(Stage.OpenTask task) {
        if (task.holder() != null) {
            return List.of(organisation.person(task.holder()));
        }
        if (task.group() == null) {
            return task.people().stream().map(organisation::person).toList();
        }
        return switch (task.form()) {
            case "accept-assignment", "take-assignment" -> cast.heads(task.group());
            case "check-plan", "approve-plan", "decide-correction", "conclude-hot-spot", "reissue-assignment", "verify-quality", "review-standing",
                    "decide-escalation", "check-review" ->
                cast.deciders(task.group(), task.variables().get("unitCode"));
            case "agree-policy", "review-dossier", "decide-refusal", "review-stopped-scheme", "conclude-review" -> cast.deciders(task.group(), "ubnd");
            case "appraise-general", "comment-discipline" -> cast.deciders(task.group(), task.group());
            default -> cast.members(task.group());
        };
    }

    private Map<String, Object> disseminate(Part.Turn turn) {
        RandomGenerator random = turn.random();
        String today = turn.today().toString();
        int expected = 20 + random.nextInt(60);
        Map<String, Object> form = new HashMap<>();
        form.put("heldOn", today);
        form.put("meetingForm", "CELL_MEETING");
        form.put("toCadres", true);
        form.put("toMembers", true);
        form.put("toPeople", true);
        form.put("coversDirective21", true);
        form.put("coversDirective05", true);
        form.put("coversLetter349", true);
        form.put("presenter", organisation.head(turn.task().group()).orElseThrow().name());
        form.put("minutesNumber", People.number(random, "BB"));
        form.put("minutesDate", today);
        form.put("expected", expected);
        form.put("present", expected - random.nextInt(expected / 8));
        return form;
    }

    /** Only while the deadline leaves a working day, for the tasks of the letter. */
    private final class Planning implements Part {

        @Override
        public boolean withoutTime(Stage.OpenTask task, LocalDate day) {
            return !ofConclusion(task) && lastWorkingDay(task).isBefore(day);
        }

        private boolean ofConclusion(Stage.OpenTask task) {
            return PlanKey.Scope.WHOLE_CONCLUSION.name().equals(task.variables().get("planScope"));
        }

        @Override
        public Map<String, Object> fillIn(Turn turn) {
            String unit = turn.task().group();
            String head = organisation.head(unit).orElseThrow().name();
            LocalDate review = turn.today().plusDays(REVIEW_DAYS);
            LocalDate due = ofConclusion(turn.task()) ? calendar.nextWorkingDay(review) : lastWorkingDay(turn.task());
            Map<String, Object> dated = row(unit, head, "Tuyên truyền, vận động Nhân dân về sắp xếp thôn", "Hội nghị thôn, tổ; số hộ được tuyên truyền");
            dated.put("timing", "DATED");
            dated.put("dueOn", due.toString());
            Map<String, Object> standing = row(unit, head, "Nắm tình hình Nhân dân, báo cáo ngay vụ việc phức tạp", "Mục tình hình Nhân dân trong báo cáo tuần");
            standing.put("timing", "STANDING");
            standing.put("rhythm", "WEEKLY");
            standing.put("reviewOn", review.toString());
            return Map.of("number", People.number(turn.random(), "KH"), "documentDate", turn.today().toString(), "signer", head,
                    "rows", text(List.of(dated, standing)));
        }
    }

    private static Map<String, Object> row(String unit, String head, String task, String result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("basis", "Mục 1 Thông báo kết luận ngày 26/5/2026; Công văn số 349-CV/ĐU");
        row.put("task", task);
        row.put("result", result);
        row.put("lead", unit);
        row.put("cooperating", List.of());
        row.put("responsible", head);
        row.put("assignedBy", "Ban Thường vụ Đảng ủy");
        row.put("approvedBy", "Ban Thường vụ Đảng ủy");
        return row;
    }

    /** The session comes a working day before the last one, or as soon after the notice as the deadline allows. */
    private final class Booking implements Part {

        @Override
        public boolean withoutTime(Stage.OpenTask task, LocalDate day) {
            return day.plusDays(NOTICE_DAYS).isAfter(lastDay(task));
        }

        @Override
        public Map<String, Object> fillIn(Turn turn) {
            LocalDate wished = calendar.plusWorkingDays(lastWorkingDay(turn.task()), -1);
            LocalDate earliest = turn.today().plusDays(NOTICE_DAYS);
            return Map.of("sessionName", "Kỳ họp chuyên đề HĐND xã", "sessionDate", (wished.isBefore(earliest) ? earliest : wished).toString(),
                    "convocationNumber", People.number(turn.random(), "GTT-HĐND"), "convocationDate", turn.today().toString(), "place", "Hội trường UBND xã");
        }
    }

    private Map<String, Object> scheme(Part.Turn turn) {
        String times = turn.before() == 0 ? "" : " " + (turn.before() + 1);
        return Map.of("newName", "Thôn " + turn.task().variables().get("subjectName") + times, "centre", "Nhà văn hóa thôn đông hộ nhất",
                "property", "Giữ nguyên nhà văn hóa các thôn cũ làm điểm sinh hoạt cộng đồng",
                "rationale", "Các thôn có quy mô nhỏ, liền kề, Nhân dân có chung phong tục, tập quán.");
    }

    private Map<String, Object> revise(Part.Turn turn) {
        Map<String, Object> form = new HashMap<>(scheme(turn));
        form.put("newName", "Thôn " + turn.task().variables().get("subjectName") + " (tên mới)");
        form.put("revision", "Đổi tên thôn, giải trình thêm theo ý kiến Nhân dân.");
        return form;
    }

    /** Posted today, asked from the third day on, all before the deadline. */
    private final class PostingPart implements Part {

        @Override
        public boolean withoutTime(Stage.OpenTask task, LocalDate day) {
            return day.plusDays(POSTING_DAYS).isAfter(lastDay(task));
        }

        @Override
        public Map<String, Object> fillIn(Turn turn) {
            LocalDate from = turn.today().plusDays(POSTING_DAYS);
            LocalDate until = from.plusDays(CONSULTATION_DAYS);
            LocalDate last = lastDay(turn.task());
            return Map.of("postedOn", turn.today().toString(), "places", "Trụ sở UBND xã, nhà văn hóa các thôn", "consultationFrom", from.toString(),
                    "consultationUntil", (until.isAfter(last) ? last : until).toString(), "closedListConfirmed", true);
        }
    }

    private static Map<String, Object> submitDossier(Part.Turn turn) {
        RandomGenerator random = turn.random();
        return Map.of("submissionNumber", People.number(random, "TTr-UBND"), "submissionDate", turn.today().toString(),
                "projectNumber", People.number(random, "ĐA-UBND"), "draftResolution", "Nghị quyết về việc sắp xếp, đặt tên thôn trên địa bàn xã Hoàng Sơn",
                "summaryTableAttached", true, "minutesAttached", true, "frontReportNumber", People.number(random, "BC-MTTQ"));
    }

    /** Before the booked session, while the dossier can be treated there. */
    private final class AppraisalPart implements Part {

        @Override
        public Instant when(Stage.OpenTask task, Plot plot, RandomGenerator random, Diary diary) {
            Instant wished = Part.super.when(task, plot, random, diary);
            String code = task.variables().get("rearrangementCode");
            LocalDate session = sessions.booking(code).orElseThrow().sessionDate();
            Dossier dossier = dossiers.newest(code).orElseThrow();
            boolean tooLate = SessionPart.booked(session, dossier) && !day(wished).isBefore(session);
            return tooLate ? task.createdAt().plusSeconds(60) : wished;
        }

        @Override
        public Map<String, Object> fillIn(Turn turn) {
            Map<String, Object> form = verdict(turn, "ACCEPT");
            form.put("appraisalNumber", People.number(turn.random(), "BC-BPC"));
            form.put("appraisalDate", turn.today().toString());
            form.put("conclusion", "Dự thảo nghị quyết đúng thẩm quyền, đủ hồ sơ, đề nghị HĐND xã xem xét, thông qua.");
            return form;
        }
    }

    private static Map<String, Object> consolidate(Part.Turn turn) {
        RandomGenerator random = turn.random();
        return Map.of("cellEstablished", "Quyết định số " + People.number(random, "QĐ/ĐU") + " thành lập chi bộ thôn mới",
                "actingHead", People.name(random), "frontCommittee", "Đã thành lập, 7 thành viên", "associations", "Đã kiện toàn các chi hội",
                "partTimeStaff", "Đã bố trí 3 chức danh, giải quyết chế độ cho người nghỉ", "handover", "Đã bàn giao nhà văn hóa, quỹ và sổ sách, có biên bản",
                "completedOn", turn.today().toString());
    }

    /** Watched until the day it is due. */
    private static final class Watching implements Part {

        @Override
        public Instant when(Stage.OpenTask task, Plot plot, RandomGenerator random, Diary diary) {
            return diary.inOfficeHours(day(task.dueAt()).atStartOfDay(CommuneClock.ZONE).toInstant(), task.dueAt(), 1, random);
        }

        @Override
        public Map<String, Object> fillIn(Turn turn) {
            boolean quiet = turn.plot().calmsDown(turn.task(), turn.before());
            return Map.of("verdict", quiet ? "STABLE" : "RECURRED", "observation", quiet ? "Tình hình đã ổn định." : "Một số hộ lại tập trung phản đối.");
        }
    }

    private Map<String, Object> decideCorrection(Part.Turn turn) {
        Map<String, Object> form = record(turn, "KL/ĐU");
        form.put("verdict", turn.plot().refusesCorrection(turn.task()) ? "REFUSE" : "AGREE");
        return form;
    }

    private static Map<String, Object> verdict(Part.Turn turn, String stands) {
        Map<String, Object> form = new HashMap<>();
        boolean back = turn.plot().sendsBack(turn.task(), turn.before());
        form.put("verdict", back ? "RETURN" : stands);
        if (back) {
            form.put("returnReason", REASON);
        }
        return form;
    }

    private static Map<String, Object> decision(Part.Turn turn, String stands, String kind) {
        Map<String, Object> form = record(turn, kind);
        form.putAll(verdict(turn, stands));
        return form;
    }

    private Map<String, Object> withReturnStep(Part.Turn turn, Map<String, Object> form) {
        if (form.get("verdict").equals("RETURN")) {
            List<String> schemes = turn.plot().asksThePeopleAgain(turn.task()) ? askable(turn.task().variables().get("rearrangementCode")) : List.of();
            form.put("returnStep", schemes.isEmpty() ? "DOSSIER" : "CONSULTATION");
            if (!schemes.isEmpty()) {
                form.put("returnScheme", People.pick(schemes, turn.random()));
            }
        }
        return form;
    }

    private List<String> askable(String rearrangement) {
        return rearrangements.schemes(rearrangement).stream().filter(scheme -> scheme.state() == SchemeState.ELIGIBLE).map(Scheme::code)
                .filter(consultations::mayAskAgain).toList();
    }

    static Map<String, Object> record(Part.Turn turn, String kind) {
        Map<String, Object> form = new HashMap<>();
        form.put("decisionForm", "MEETING");
        form.put("documentNumber", People.number(turn.random(), kind));
        form.put("documentDate", turn.today().toString());
        form.put("conclusion", "Giao các cơ quan, đơn vị tổ chức thực hiện theo quy định.");
        form.put("membersTotal", MEMBERS);
        form.put("membersPresent", MEMBERS - turn.random().nextInt(2));
        form.put("membersAgreeing", MEMBERS - 1);
        return form;
    }

    private LocalDate lastDay(Stage.OpenTask task) {
        return rearrangements.get(task.variables().get("rearrangementCode")).lastDay();
    }

    private LocalDate lastWorkingDay(Stage.OpenTask task) {
        return calendar.plusWorkingDays(lastDay(task).plusDays(1), -1);
    }

    static LocalDate day(Instant now) {
        return now.atZone(CommuneClock.ZONE).toLocalDate();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
