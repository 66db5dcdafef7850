package vn.sauro.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Sessions;

/** Everyone does their part well and in time. Figures are drawn, and illustrative like the sample itself. */
@Component
@Profile("rehearsal")
class OnTimeParts {

    private static final List<String> FAMILY_NAMES = List.of("Nguyễn", "Lê", "Trần", "Phạm", "Hoàng", "Đỗ", "Bùi", "Vũ", "Trịnh", "Mai");
    private static final List<String> MIDDLE_NAMES = List.of("Văn", "Thị", "Đình", "Xuân", "Ngọc", "Quang", "Thanh", "Hữu");
    private static final List<String> GIVEN_NAMES = List.of("An", "Bình", "Cường", "Dung", "Hà", "Hùng", "Lan", "Long", "Minh", "Nga", "Phúc", "Sơn", "Tâm", "Thảo", "Tuấn", "Yến");
    private static final int CONSULTATION_DAYS = 2;

    private final Map<String, Part> byForm = new HashMap<>();
    private final Organisation organisation;
    private final Consultations consultations;
    private final Rearrangements rearrangements;
    private final Sessions sessions;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    OnTimeParts(Organisation organisation, Consultations consultations, Rearrangements rearrangements, Sessions sessions, WorkingCalendar calendar, ObjectMapper json) {
        this.organisation = organisation;
        this.consultations = consultations;
        this.rearrangements = rearrangements;
        this.sessions = sessions;
        this.calendar = calendar;
        this.json = json;
        byForm.put("confirm-dissemination", this::disseminate);
        byForm.put("draft-plan", this::plan);
        byForm.put("check-plan", (task, now, random) -> Map.of("verdict", "ACCEPT"));
        byForm.put("approve-plan", (task, now, random) -> Map.of("verdict", "APPROVE", "opinion", "Thống nhất nội dung kế hoạch.",
                "documentNumber", number(random, "CV/ĐU"), "documentDate", today(now)));
        byForm.put("accept-assignment", new AsHead());
        byForm.put("book-session", this::bookSession);
        byForm.put("draft-scheme", this::draftScheme);
        byForm.put("agree-policy", (task, now, random) -> decision(now, random, "KL/ĐU", "AGREE"));
        byForm.put("publish-scheme", this::publishScheme);
        byForm.put("record-ledger", new OnConsultationDay());
        byForm.put("submit-dossier", (task, now, random) -> Map.of("submissionNumber", number(random, "TTr-UBND"), "submissionDate", today(now),
                "projectNumber", number(random, "ĐA-UBND"), "draftResolution", "Nghị quyết về việc sắp xếp, đặt tên thôn trên địa bàn xã Hoàng Sơn",
                "summaryTableAttached", true, "minutesAttached", true, "frontReportNumber", number(random, "BC-MTTQ")));
        byForm.put("review-dossier", (task, now, random) -> decision(now, random, "KL/ĐU", "AGREE"));
        byForm.put("appraise-draft", (task, now, random) -> Map.of("appraisalNumber", number(random, "BC-BPC"), "appraisalDate", today(now),
                "conclusion", "Dự thảo nghị quyết đúng thẩm quyền, đủ hồ sơ, đề nghị HĐND xã xem xét, thông qua."));
        byForm.put("record-resolution", new OnSessionDay());
        byForm.put("publish-resolution", (task, now, random) -> Map.of("publishedOn", today(now), "publishedAt", "Trụ sở UBND xã, nhà văn hóa các thôn, cổng thông tin điện tử xã"));
        byForm.put("consolidate-hamlet", (task, now, random) -> Map.of("cellEstablished", "Quyết định số " + number(random, "QĐ/ĐU") + " thành lập chi bộ thôn mới",
                "actingHead", name(random), "frontCommittee", "Đã thành lập, 7 thành viên", "associations", "Đã kiện toàn các chi hội",
                "partTimeStaff", "Đã bố trí 3 chức danh, giải quyết chế độ cho người nghỉ", "handover", "Đã bàn giao nhà văn hóa, quỹ và sổ sách, có biên bản", "completedOn", today(now)));
    }

    Part of(Stage.OpenTask task) {
        Part part = byForm.get(task.form());
        if (part == null) {
            throw new IllegalStateException("Nobody in the rehearsal knows the form " + task.form());
        }
        return part;
    }

    private Map<String, Object> disseminate(Stage.OpenTask task, Instant now, RandomGenerator random) {
        int expected = 20 + random.nextInt(60);
        Map<String, Object> form = new HashMap<>();
        form.put("heldOn", today(now));
        form.put("meetingForm", "CELL_MEETING");
        form.put("toCadres", true);
        form.put("toMembers", true);
        form.put("toPeople", true);
        form.put("coversDirective21", true);
        form.put("coversDirective05", true);
        form.put("coversLetter349", true);
        form.put("presenter", organisation.head(task.group()).orElseThrow().name());
        form.put("minutesNumber", number(random, "BB"));
        form.put("minutesDate", today(now));
        form.put("expected", expected);
        form.put("present", expected - random.nextInt(expected / 8));
        return form;
    }

    private Map<String, Object> plan(Stage.OpenTask task, Instant now, RandomGenerator random) {
        String head = organisation.head(task.group()).orElseThrow().name();
        Map<String, Object> dated = row(task.group(), head, "Tuyên truyền, vận động Nhân dân về sắp xếp thôn", "Hội nghị thôn, tổ; số hộ được tuyên truyền");
        dated.put("timing", "DATED");
        dated.put("dueOn", lastDay(task).toString());
        Map<String, Object> standing = row(task.group(), head, "Nắm tình hình Nhân dân, báo cáo ngay vụ việc phức tạp", "Mục tình hình Nhân dân trong báo cáo tuần");
        standing.put("timing", "STANDING");
        standing.put("rhythm", "WEEKLY");
        standing.put("reviewOn", lastDay(task).toString());
        return Map.of("scope", "LETTER_349", "number", number(random, "KH"), "documentDate", today(now), "signer", head, "rows", text(List.of(dated, standing)));
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

    private Map<String, Object> bookSession(Stage.OpenTask task, Instant now, RandomGenerator random) {
        return Map.of("sessionName", "Kỳ họp chuyên đề HĐND xã", "sessionDate", calendar.plusWorkingDays(lastDay(task), -1).toString(),
                "convocationNumber", number(random, "GTT-HĐND"), "convocationDate", today(now), "place", "Hội trường UBND xã");
    }

    private Map<String, Object> draftScheme(Stage.OpenTask task, Instant now, RandomGenerator random) {
        return Map.of("newName", "Thôn " + task.variables().get("subjectName"), "centre", "Nhà văn hóa thôn đông hộ nhất", "property", "Giữ nguyên nhà văn hóa các thôn cũ làm điểm sinh hoạt cộng đồng",
                "rationale", "Các thôn có quy mô nhỏ, liền kề, Nhân dân có chung phong tục, tập quán.");
    }

    private Map<String, Object> publishScheme(Stage.OpenTask task, Instant now, RandomGenerator random) {
        LocalDate posted = day(now);
        LocalDate from = posted.plusDays(2);
        return Map.of("postedOn", posted.toString(), "places", "Trụ sở UBND xã, nhà văn hóa các thôn", "consultationFrom", from.toString(),
                "consultationUntil", from.plusDays(CONSULTATION_DAYS).toString(), "closedListConfirmed", true);
    }

    private Map<String, Object> decision(Instant now, RandomGenerator random, String kind, String verdict) {
        Map<String, Object> form = new HashMap<>();
        form.put("verdict", verdict);
        form.put("decisionForm", "MEETING");
        form.put("documentNumber", number(random, kind));
        form.put("documentDate", today(now));
        form.put("conclusion", "Thống nhất, giao các cơ quan, đơn vị tổ chức thực hiện theo quy định.");
        form.put("membersTotal", 9);
        form.put("membersPresent", 8 + random.nextInt(2));
        form.put("membersAgreeing", 8);
        return form;
    }

    /** The head takes the unit's work. */
    private static final class AsHead implements Part {

        @Override
        public boolean byTheHead() {
            return true;
        }

        @Override
        public Map<String, Object> fillIn(Stage.OpenTask task, Instant now, RandomGenerator random) {
            return Map.of("accepted", true);
        }
    }

    /** Hamlets meet in the evening, on any day of the week within the posted window. */
    private final class OnConsultationDay implements Part {

        @Override
        public Instant when(Stage.OpenTask task, RandomGenerator random, Diary diary) {
            Round round = round(task);
            LocalDate first = round.from().isBefore(day(task.createdAt())) ? day(task.createdAt()) : round.from();
            long days = java.time.temporal.ChronoUnit.DAYS.between(first, round.until());
            return diary.onTheEveningOf(first.plusDays(days <= 0 ? 0 : random.nextLong(days + 1)), random);
        }

        @Override
        public Map<String, Object> fillIn(Stage.OpenTask task, Instant now, RandomGenerator random) {
            int households = organisation.hamlet(task.variables().get("hamletCode")).households();
            int in = households - random.nextInt(households / 10);
            int invalid = random.nextInt(3);
            int valid = in - invalid;
            List<String> people = names(8, random);
            Map<String, Object> form = new HashMap<>();
            form.put("consultationForm", "BALLOTS");
            form.put("heldOn", today(now));
            form.put("chair", people.get(0));
            form.put("secretary", people.get(1));
            form.put("counter1", people.get(2));
            form.put("counter2", people.get(3));
            form.put("counter3", people.get(4));
            form.put("witness1", people.get(5));
            form.put("witness2", people.get(6));
            form.put("frontRepresentative", people.get(7));
            form.put("minutesNumber", number(random, "BB"));
            form.put("households", households);
            form.put("ballotsOut", households);
            form.put("ballotsIn", in);
            form.put("valid", valid);
            form.put("invalid", invalid);
            answer(form, "plan", valid, random);
            answer(form, "name", valid, random);
            return form;
        }

        private void answer(Map<String, Object> form, String question, int valid, RandomGenerator random) {
            int disagree = random.nextInt(valid / 5);
            int other = random.nextInt(valid / 20 + 1);
            form.put(question + "Agree", valid - disagree - other);
            form.put(question + "Disagree", disagree);
            form.put(question + "Other", other);
        }

        private Round round(Stage.OpenTask task) {
            List<Round> rounds = consultations.rounds(task.variables().get("schemeCode"));
            return rounds.get(rounds.size() - 1);
        }
    }

    /** The result is entered on the day of the booked session, after it. */
    private final class OnSessionDay implements Part {

        @Override
        public Instant when(Stage.OpenTask task, RandomGenerator random, Diary diary) {
            Instant session = sessionDate(task).atTime(9, 0).atZone(CommuneClock.ZONE).toInstant();
            return diary.inOfficeHours(session.isAfter(task.createdAt()) ? session : task.createdAt(), task.dueAt(), random);
        }

        private LocalDate sessionDate(Stage.OpenTask task) {
            return sessions.booking(task.variables().get("rearrangementCode")).orElseThrow().sessionDate();
        }

        @Override
        public Map<String, Object> fillIn(Stage.OpenTask task, Instant now, RandomGenerator random) {
            int total = 27;
            int present = 24 + random.nextInt(4);
            int against = random.nextInt(3);
            Map<String, Object> form = new HashMap<>();
            form.put("resolutionNumber", number(random, "NQ-HĐND"));
            form.put("resolutionDate", sessionDate(task).toString());
            form.put("effectiveFrom", sessionDate(task).plusDays(10).toString());
            form.put("signer", "Nguyễn Thị Thu Hà");
            form.put("sessionDate", sessionDate(task).toString());
            form.put("deputiesTotal", total);
            form.put("deputiesPresent", present);
            form.put("inFavour", present - against);
            form.put("against", against);
            form.put("abstaining", 0);
            return form;
        }
    }

    /** The last working day before the deadline. */
    private LocalDate lastDay(Stage.OpenTask task) {
        return calendar.plusWorkingDays(rearrangements.get(task.variables().get("rearrangementCode")).lastDay().plusDays(1), -1);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(CommuneClock.ZONE).toLocalDate();
    }

    private static String today(Instant now) {
        return day(now).toString();
    }

    private static String number(RandomGenerator random, String kind) {
        return 1 + random.nextInt(300) + "-" + kind;
    }

    private static List<String> names(int count, RandomGenerator random) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = name(random);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(RandomGenerator random) {
        return pick(FAMILY_NAMES, random) + " " + pick(MIDDLE_NAMES, random) + " " + pick(GIVEN_NAMES, random);
    }

    private static String pick(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
