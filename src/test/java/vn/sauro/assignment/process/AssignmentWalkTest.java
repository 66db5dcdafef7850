package vn.sauro.assignment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.AssignmentSchedule;
import vn.sauro.assignment.AssignmentStep;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.ClarityRows;
import vn.sauro.assignment.Draft;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.Meeting;

/** Assignments through their forms, from the notice to the checked result, on the real engine and a clock that stands. */
@EngineTest
class AssignmentWalkTest {

    private static final String NOTICE = "thong-bao-2026-05-26";
    private static final String ISSUE = "userTask_issueAssignments";
    private static final String TAKE = "userTask_takeAssignment";
    private static final String REISSUE = "userTask_reissueAssignment";
    private static final String WORK = "userTask_workAssignment";
    private static final String REPORT = "userTask_reportPeriod";
    private static final String VERIFY = "userTask_verifyQuality";
    private static final String REVIEW = "userTask_reviewStanding";
    private static final Map<String, Object> TAKEN = Map.of("answer", "TAKE");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Assignments assignments;
    @Autowired
    private AssignmentDrafts drafts;
    @Autowired
    private AssignmentSchedule schedule;
    @Autowired
    private AssignmentStarts starts;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private Desk desk;

    @BeforeEach
    void theNoticeIsOpened() {
        desk = new Desk(engine, organisation);
        desk.start("notice-assignments", "cv.vpdu", Map.of("source", "NOTICE"));
        at("2026-05-27T08:00:00");
    }

    private void at(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + "+07:00").toInstant());
    }

    private Task list() {
        return desk.task(ISSUE, NOTICE);
    }

    private ArrayNode rows() {
        try {
            return (ArrayNode) json.readTree((String) desk.prefill(list()).get("rows"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode row(ArrayNode rows, String number) {
        for (JsonNode row : rows) {
            if (row.path("number").asText().equals(number)) {
                return (ObjectNode) row;
            }
        }
        throw new IllegalArgumentException(number);
    }

    private static ObjectNode clear(ArrayNode rows, String number, String lead) {
        return row(rows, number).put("lead", lead).put("responsible", "Người đứng đầu").put("result", "Báo cáo kết quả thực hiện").put("approvedBy", "Ban Thường vụ Đảng ủy")
                .put("issue", true);
    }

    private static ObjectNode dated(ArrayNode rows, String number, String lead, String due) {
        return clear(rows, number, lead).put("timing", "DATED").put("dueOn", due);
    }

    private static ObjectNode standing(ArrayNode rows, String number, String lead, String rhythm, String review) {
        return clear(rows, number, lead).put("timing", "STANDING").put("rhythm", rhythm).put("reviewOn", review);
    }

    private static Map<String, Object> sent(ArrayNode rows) {
        return Map.of("rows", rows.toString());
    }

    private void issue(ArrayNode rows) {
        desk.submit(list(), "cv.vpdu", sent(rows));
    }

    /** Order 1.6 to the police, due on a Friday, accepted. */
    private String accepted(String due) {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", due);
        issue(rows);
        String code = NOTICE + ":1.6:congan";
        desk.submit(desk.task(TAKE, code), "truong.congan", TAKEN);
        return code;
    }

    private static Map<String, Object> progress(int percent) {
        return Map.of("kind", "PROGRESS", "text", "Đang triển khai đến từng thôn.", "percent", percent);
    }

    private static Map<String, Object> result() {
        return Map.of("kind", "RESULT", "text", "Đã hoàn thành toàn bộ nhiệm vụ được giao.");
    }

    private static Map<String, Object> report(int percent) {
        return Map.of("kind", "REPORT", "text", "Tình hình trong kỳ ổn định.", "percent", percent);
    }

    private static Map<String, Object> returned(String due) {
        return Map.of("verdict", "RETURN", "missing", "Thiếu biên bản của hai thôn.", "dueOn", due);
    }

    private Instant due(Task task) {
        return task.getDueDate().toInstant();
    }

    private static Instant instant(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private void fireTimers() {
        for (Job job : engine.getManagementService().createJobQuery().timers().executable().list()) {
            engine.getManagementService().executeJob(job.getId());
        }
        desk.work();
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("assignment").count();
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    @Test
    void theNoticesOrdersStandInTheListAsTheNoticeSaysThem() {
        ArrayNode rows = rows();
        assertThat(rows).hasSize(38);
        assertThat(row(rows, "1.2").path("words").path("due").asText()).contains("đx 02/6/2026");
        assertThat(row(rows, "1.2").path("dueOn").isNull()).isTrue();
        assertThat(row(rows, "1.6").path("dueOn").asText()).isEqualTo("2026-06-24");
        assertThat(row(rows, "1.6").path("missing").asText()).isEqualTo("rõ thẩm quyền (cấp duyệt)");
        assertThat(list().getName()).isEqualTo("Hoàn thiện, giao nhiệm vụ – Thông báo kết luận hội nghị Ban Chấp hành Đảng bộ xã mở rộng ngày 26/5/2026");
    }

    @Test
    void anAssignmentWithoutAnAuthorityIsRefusedNamingIt() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-24").putNull("approvedBy");
        String sentence = desk.refused(list(), "cv.vpdu", sent(rows)).sentence();
        assertThat(sentence).isEqualTo("“Bảng giao nhiệm vụ”: dòng 6 (việc 1.6): còn thiếu: rõ thẩm quyền (cấp duyệt).");
        assertThat(assignments.of(NOTICE)).isEmpty();
    }

    @Test
    void aDraftMayLackAClarityAndIsKeptAsItWasLeft() {
        ArrayNode rows = rows();
        row(rows, "2.3").put("lead", "ubnd").put("result", "Số tổ hoạt động trên tổng số tổ");
        dated(rows, "1.6", "congan", "2026-06-24");
        issue(rows);
        assertThat(running()).isEqualTo(1);
        ArrayNode kept = rows();
        assertThat(row(kept, "2.3").path("lead").asText()).isEqualTo("ubnd");
        assertThat(row(kept, "2.3").path("missing").asText()).contains("rõ thời gian (nhịp báo cáo)", "rõ thẩm quyền (cấp duyệt)");
        assertThat(row(kept, "1.6").path("issued").asBoolean()).isTrue();
        desk.submit(list(), "cv.vpdu", with(sent(kept), "finish", true));
        assertThat(list()).isNull();
        assertThat(drafts.source(NOTICE).closed()).isTrue();
        assertThat(drafts.source(NOTICE).drafts()).filteredOn(draft -> draft.issuedAt().isPresent()).extracting(Draft::number).containsExactly("1.6");
    }

    @Test
    void oneRefusedRowKeepsAllAsTheyWere() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-24");
        dated(rows, "4.8", "ubnd", "2026-06-20");
        assertThat(desk.refused(list(), "cv.vpdu", sent(rows)).sentence()).contains("việc 4.8", "20/06/2026", "không phải là ngày làm việc");
        assertThat(assignments.of(NOTICE)).isEmpty();
        assertThat(row(rows(), "1.6").path("issued").asBoolean()).isFalse();
        ArrayNode foreign = rows();
        row(foreign, "1.6").put("number", "9.9");
        assertThat(desk.refused(list(), "cv.vpdu", sent(foreign)).sentence()).contains("việc 9.9", "không có trong danh sách");
    }

    @Test
    void theNoticeIsOpenedOnceAndAnotherDocumentBringsRowsOfItsOwn() {
        assertThat(catchThrowable(() -> drafts.openNotice("cv.vpdu"))).isInstanceOf(Refusal.class).hasMessageContaining("đã được mở");
        assertThat(catchThrowable(() -> drafts.openDocument("Công văn", "bt.thon01"))).isInstanceOf(Refusal.class);
        String key = desk.start("notice-assignments", "cv.vpdu", Map.of("source", "OTHER", "title", "Công văn số 12-CV/ĐU ngày 26/5/2026")).getBusinessKey();
        ArrayNode rows = json.createArrayNode();
        rows.addObject().put("basis", "Công văn số 12-CV/ĐU").put("task", "Rà soát hộ nghèo trên địa bàn").put("result", "Danh sách hộ nghèo")
                .put("lead", "mttq").put("responsible", "Chủ tịch").put("timing", "DATED").put("dueOn", "2026-06-05").put("assignedBy", "Ban Thường vụ").put("approvedBy", "Ban Thường vụ")
                .put("issue", true);
        desk.submit(desk.task(ISSUE, key), "cv.vpdu", sent(rows));
        assertThat(desk.task(TAKE, key + ":bs1:mttq").getName()).isEqualTo("Tiếp nhận nhiệm vụ – Ủy ban MTTQ Việt Nam xã, việc bs1");
    }

    @Test
    void fromTheOrderToTheCheckedResult() {
        String code = accepted("2026-06-05");
        assertThat(assignments.get(code).state()).isEqualTo(Assignment.State.ACCEPTED);
        Task work = desk.task(WORK, code);
        assertThat(due(work)).isEqualTo(instant("2026-06-05T23:59:59"));
        assertThat((String) desk.prefill(work).get("assignmentSummary")).contains("việc 1.6", "Đã tiếp nhận", "chủ trì Công an xã", "05/06/2026", "cấp duyệt Ban Thường vụ Đảng ủy", "Đảm bảo hoàn thành");
        desk.submit(work, "cb.congan", progress(40));
        Task again = desk.task(WORK, code);
        assertThat(again.getId()).isNotEqualTo(work.getId());
        assertThat(due(again)).isEqualTo(instant("2026-06-05T23:59:59"));
        assertThat(assignments.get(code)).satisfies(assignment -> {
            assertThat(assignment.state()).isEqualTo(Assignment.State.IN_PROGRESS);
            assertThat(assignment.percent()).isEqualTo(40);
        });
        at("2026-06-05T16:00:00");
        desk.submit(again, "cb.congan", result());
        Task verify = desk.task(VERIFY, code);
        assertThat(desk.group(verify)).isEqualTo("vpdu");
        assertThat(due(verify)).isEqualTo(instant("2026-06-10T23:59:59"));
        assertThat(assignments.get(code).state()).isEqualTo(Assignment.State.TO_VERIFY);
        desk.submit(verify, "cv.vpdu", Map.of("verdict", "PASS"));
        assertThat(running()).isZero();
        assertThat(assignments.get(code)).satisfies(assignment -> {
            assertThat(assignment.state()).isEqualTo(Assignment.State.COMPLETED);
            assertThat(assignment.lateDeliveries()).isZero();
            assertThat(assignment.acts()).extracting(Act::kind).containsExactly(Act.Kind.ISSUED, Act.Kind.ACCEPTED, Act.Kind.PROGRESS, Act.Kind.RESULT, Act.Kind.PASSED);
        });
    }

    @Test
    void aReturnedResultIsOwedAnewAndALateOneIsKeptAsLate() {
        String code = accepted("2026-06-05");
        at("2026-06-08T08:00:00");
        desk.submit(desk.task(WORK, code), "cb.congan", result());
        Task verify = desk.task(VERIFY, code);
        assertThat(desk.refused(verify, "cv.vpdu", Map.of("verdict", "RETURN", "dueOn", "2026-06-12")).sentence()).startsWith("“Nội dung còn thiếu”: phải nêu rõ");
        assertThat(desk.refused(verify, "cv.vpdu", Map.of("verdict", "RETURN", "missing", "Thiếu biên bản của hai thôn.")).sentence()).startsWith("“Hạn hoàn thiện”: phải ấn định");
        assertThat(desk.refused(verify, "cv.vpdu", returned("2026-06-13")).sentence()).contains("13/06/2026", "không phải là ngày làm việc");
        desk.submit(verify, "cv.vpdu", returned("2026-06-12"));
        Task work = desk.task(WORK, code);
        assertThat(due(work)).isEqualTo(instant("2026-06-12T23:59:59"));
        assertThat((String) desk.prefill(work).get("assignmentSummary")).contains("Trả lại để hoàn thiện", "Thiếu biên bản của hai thôn", "**chậm**");
        desk.submit(work, "truong.congan", result());
        desk.submit(desk.task(VERIFY, code), "cv.vpdu", Map.of("verdict", "PASS", "note", "Đã bổ sung đủ."));
        assertThat(assignments.get(code)).satisfies(assignment -> {
            assertThat(assignment.lateDeliveries()).isEqualTo(1);
            assertThat(assignment.returns()).isEqualTo(1);
            assertThat(assignment.closedAt()).isPresent();
        });
    }

    @Test
    void onlyTheHeadAcceptsAndHandsBack() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-05");
        issue(rows);
        Task take = desk.task(TAKE, NOTICE + ":1.6:congan");
        assertThat(due(take)).isEqualTo(instant("2026-05-29T23:59:59"));
        assertThat(desk.refused(take, "cb.congan", TAKEN).sentence()).startsWith("Chỉ người đứng đầu đơn vị được tiếp nhận nhiệm vụ");
        assertThat(desk.refused(take, "truong.congan", Map.of("answer", "HAND_BACK")).sentence()).startsWith("“Lý do đề nghị giao lại”: phải nêu rõ");
    }

    private Task handedBack() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-05");
        dated(rows, "4.19", "quansu", "2026-06-05");
        issue(rows);
        String code = NOTICE + ":1.6:congan";
        desk.submit(desk.task(TAKE, code), "truong.congan", Map.of("answer", "HAND_BACK", "reason", "Việc này thuộc UBND xã."));
        assertThat(assignments.get(code).state()).isEqualTo(Assignment.State.HANDED_BACK);
        return desk.task(REISSUE, code);
    }

    private Map<String, Object> mended(Task reissue, String lead) {
        Map<String, Object> values = new HashMap<>();
        for (String field : List.of("task", "result", "responsible", "timing", "dueOn", "assignedBy", "approvedBy")) {
            values.put(field, desk.prefill(reissue).get(field));
        }
        values.put("action", "REISSUE");
        values.put("lead", lead);
        return values;
    }

    @Test
    void whatIsHandedBackGoesToAnotherUnitAndTheOldOneLosesIt() {
        Task reissue = handedBack();
        String code = NOTICE + ":1.6:congan";
        assertThat(desk.refused(reissue, "cv.vpdu", with(mended(reissue, "ubnd"), "assignedBy", null)).sentence()).isEqualTo("Nhiệm vụ: còn thiếu: rõ thẩm quyền (cấp giao).");
        desk.submit(reissue, "cv.vpdu", mended(reissue, "ubnd"));
        Task take = desk.task(TAKE, code);
        assertThat(take.getName()).isEqualTo("Tiếp nhận nhiệm vụ – Ủy ban nhân dân xã, việc 1.6");
        assertThat(desk.group(take)).isEqualTo("ubnd");
        desk.submit(take, "ct.ubnd", TAKEN);
        assertThat(desk.group(desk.task(WORK, code))).isEqualTo("ubnd");
        assertThat(assignments.get(code).unitCode()).isEqualTo("ubnd");
    }

    @Test
    void whatIsHandedBackIsWithdrawnWithAReason() {
        Task reissue = handedBack();
        assertThat(desk.refused(reissue, "cv.vpdu", Map.of("action", "WITHDRAW")).sentence()).startsWith("“Ghi chú, lý do”: phải nêu rõ khi thu hồi");
        desk.submit(reissue, "cv.vpdu", Map.of("action", "WITHDRAW", "note", "Trùng với việc đã giao UBND xã."));
        assertThat(assignments.get(NOTICE + ":1.6:congan").state()).isEqualTo(Assignment.State.WITHDRAWN);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void aUnitIsNotGivenTheSameOrderTwice() {
        ArrayNode rows = rows();
        dated(rows, "1.6", Assignments.EVERY_UNIT, "2026-06-05");
        issue(rows);
        desk.submit(desk.task(TAKE, NOTICE + ":1.6:congan"), "truong.congan", Map.of("answer", "HAND_BACK", "reason", "Việc này thuộc UBND xã."));
        Task reissue = desk.task(REISSUE, NOTICE + ":1.6:congan");
        assertThat(desk.refused(reissue, "cv.vpdu", mended(reissue, "ubnd")).sentence()).contains("đã được giao việc này", "Ủy ban nhân dân xã");
    }

    @Test
    void nobodyChecksTheUnitHeHeadsAndWhatTheOfficeOwesIsCheckedByTheCommittee() {
        ArrayNode rows = rows();
        dated(rows, "3.3", "vpdu", "2026-06-05");
        dated(rows, "1.6", "ubnd", "2026-06-05");
        issue(rows);
        String own = NOTICE + ":3.3:vpdu";
        desk.submit(desk.task(TAKE, own), "chanhvanphong", TAKEN);
        desk.submit(desk.task(WORK, own), "cv.vpdu", result());
        assertThat(desk.group(desk.task(VERIFY, own))).isEqualTo("btv");
        desk.submit(desk.task(VERIFY, own), "bi.thu", Map.of("verdict", "PASS"));
        assertThat(catchThrowable(() -> {
            assignments.accept(NOTICE + ":1.6:ubnd", Optional.empty(), "ct.ubnd");
            assignments.report(NOTICE + ":1.6:ubnd", "Đã xong toàn bộ.", "ct.ubnd");
            assignments.pass(NOTICE + ":1.6:ubnd", Optional.empty(), "ct.ubnd");
        })).isInstanceOf(Refusal.class).hasMessageContaining("người đứng đầu Ủy ban nhân dân xã");
    }

    @Test
    void anOrderToAllIsOneAssignmentPerReportingUnitAndTheyGoOnInAnyOrderWithoutMixing() {
        ArrayNode rows = rows();
        dated(rows, "1.2", Assignments.EVERY_UNIT, "2026-06-05");
        issue(rows);
        List<String> units = new ArrayList<>(organisation.reportingUnits().stream().map(Unit::code).toList());
        assertThat(assignments.of(NOTICE)).extracting(Assignment::unitCode).containsExactlyInAnyOrderElementsOf(units);
        assertThat(running()).isEqualTo(units.size());
        Collections.shuffle(units, new Random(7));
        for (String unit : units) {
            desk.submit(desk.task(TAKE, NOTICE + ":1.2:" + unit), organisation.head(unit).orElseThrow().id(), TAKEN);
        }
        Collections.shuffle(units, new Random(8));
        for (int turn = 0; turn < units.size(); turn++) {
            desk.submit(desk.task(WORK, NOTICE + ":1.2:" + units.get(turn)), organisation.head(units.get(turn)).orElseThrow().id(), progress(turn));
        }
        for (int turn = 0; turn < units.size(); turn++) {
            assertThat(assignments.get(NOTICE + ":1.2:" + units.get(turn)).percent()).as(units.get(turn)).isEqualTo(turn);
        }
        assertThat(assignments.get(NOTICE + ":1.2:congan").clarities().responsible()).isEqualTo(organisation.head("congan").orElseThrow().name());
    }

    @Test
    void issuedAndStartedTwiceItIsThereOnce() {
        ArrayNode rows = rows();
        dated(rows, "1.2", Assignments.EVERY_UNIT, "2026-06-05");
        issue(rows);
        long once = running();
        starts.all(NOTICE);
        Assignment one = assignments.of(NOTICE).get(0);
        assignments.issue(NOTICE, "1.2", one.quotation(), one.clarities(), "cv.vpdu");
        starts.all(NOTICE);
        desk.work();
        assertThat(running()).isEqualTo(once);
        assertThat(assignments.get(one.code()).acts()).hasSize(1);
    }

    @Test
    void startedByTwoNodesAtOnceItIsStartedOnce() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-05");
        assertThat(running()).isZero();
        drafts.work(NOTICE, List.of(new AssignmentDrafts.Edited(Optional.of("1.6"), ClarityRows.row(row(rows, "1.6"), ""), true)), false, "cv.vpdu");
        assertThat(new Meeting(jdbc, transactions).of(() -> starts.all(NOTICE), () -> starts.all(NOTICE))).isNull();
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void twoWhoReportAtOnceAreOneResultAndASentence() {
        String code = accepted("2026-06-05");
        Throwable later = new Meeting(jdbc, transactions).of(() -> assignments.report(code, "Đã hoàn thành nhiệm vụ.", "cb.congan"),
                () -> assignments.report(code, "Đã hoàn thành nhiệm vụ.", "truong.congan"));
        assertThat(later).hasMessageContaining("đã được thực hiện trước đó");
        assertThat(assignments.get(code).acts()).filteredOn(act -> act.kind() == Act.Kind.RESULT).hasSize(1);
    }

    @Test
    void aStandingAssignmentIsReportedByItsRhythmUntilItsReview() {
        ArrayNode rows = rows();
        standing(rows, "1.1", "congan", "WEEKLY", "2026-06-17");
        issue(rows);
        String code = NOTICE + ":1.1:congan";
        desk.submit(desk.task(TAKE, code), "truong.congan", TAKEN);
        Task first = desk.task(REPORT, code);
        assertThat(due(first)).isEqualTo(instant("2026-05-29T23:59:59"));
        desk.submit(first, "cb.congan", progress(10));
        assertThat(due(desk.task(REPORT, code))).isEqualTo(instant("2026-05-29T23:59:59"));
        desk.submit(desk.task(REPORT, code), "cb.congan", report(20));
        assertThat(desk.task(REPORT, code)).isNull();
        fireTimers();
        assertThat(desk.task(REPORT, code)).as("not before the week is over").isNull();
        at("2026-05-30T00:00:00");
        fireTimers();
        assertThat(due(desk.task(REPORT, code))).isEqualTo(instant("2026-06-05T23:59:59"));
        at("2026-06-08T09:00:00");
        desk.submit(desk.task(REPORT, code), "cb.congan", report(30));
        fireTimers();
        assertThat(due(desk.task(REPORT, code))).isEqualTo(instant("2026-06-12T23:59:59"));
        desk.submit(desk.task(REPORT, code), "cb.congan", report(40));
        at("2026-06-13T00:00:00");
        fireTimers();
        assertThat(due(desk.task(REPORT, code))).as("the last one by the review").isEqualTo(instant("2026-06-17T23:59:59"));
        at("2026-06-18T00:00:00");
        fireTimers();
        assertThat(desk.task(REPORT, code)).as("the review does not wait for a missing report").isNull();
        Task review = desk.task(REVIEW, code);
        assertThat(due(review)).isEqualTo(instant("2026-06-23T23:59:59"));
        assertThat(desk.refused(review, "cv.vpdu", Map.of("verdict", "RENEW")).sentence()).startsWith("“Ngày rà soát tiếp theo”: phải ấn định");
        desk.submit(review, "cv.vpdu", Map.of("verdict", "RENEW", "reviewOn", "2026-07-01"));
        assertThat(due(desk.task(REPORT, code))).isEqualTo(instant("2026-06-19T23:59:59"));
        at("2026-06-19T09:00:00");
        desk.submit(desk.task(REPORT, code), "cb.congan", report(60));
        at("2026-07-02T00:00:00");
        fireTimers();
        desk.submit(desk.task(REVIEW, code), "cv.vpdu", Map.of("verdict", "CLOSE", "note", "Đã ổn định."));
        assertThat(running()).isZero();
        assertThat(assignments.get(code)).satisfies(assignment -> {
            assertThat(assignment.state()).isEqualTo(Assignment.State.COMPLETED);
            assertThat(assignment.lateDeliveries()).as("the second was given on Monday").isEqualTo(1);
            assertThat(assignment.acts()).filteredOn(act -> act.kind() == Act.Kind.PERIOD_REPORT).hasSize(4);
        });
    }

    @Test
    void theHeadPutsItIntoAMembersHandsAndTakesItBack() {
        String code = accepted("2026-06-05");
        desk.start("follow-assignment", "truong.congan", Map.of("assignment", code, "action", "HAND_TO", "member", "cb.congan"));
        assertThat(desk.task(WORK, code).getAssignee()).isEqualTo("cb.congan");
        desk.submit(desk.task(WORK, code), "cb.congan", progress(30));
        assertThat(desk.task(WORK, code).getAssignee()).as("the next one too").isEqualTo("cb.congan");
        assertThat(desk.refused(desk.task(WORK, code), "truong.congan", progress(50)).sentence()).isNotBlank();
        desk.start("follow-assignment", "truong.congan", Map.of("assignment", code, "action", "TAKE_BACK"));
        assertThat(desk.task(WORK, code).getAssignee()).isNull();
        desk.submit(desk.task(WORK, code), "truong.congan", progress(50));
        assertThat(refusedFollow("cb.congan", Map.of("assignment", code, "action", "HAND_TO", "member", "cb.congan"))).startsWith("Chỉ người đứng đầu đơn vị được giao việc");
        assertThat(refusedFollow("truong.congan", Map.of("assignment", code, "action", "HAND_TO", "member", "ct.ubnd"))).startsWith("“Thành viên”: phải là thành viên của Công an xã");
    }

    private String refusedFollow(String person, Map<String, Object> values) {
        return catchThrowableOfType(FormRefused.class, () -> desk.start("follow-assignment", person, values)).sentence();
    }

    @Test
    void aCooperatingUnitSeesItAndNotesAndOthersDoNot() {
        ArrayNode rows = rows();
        dated(rows, "1.6", "congan", "2026-06-05").putArray("cooperating").add("mttq");
        issue(rows);
        String code = NOTICE + ":1.6:congan";
        assertThat(assignments.open("ct.mttq")).extracting(Assignment::code).containsExactly(code);
        assertThat(assignments.open("bt.thon01")).isEmpty();
        desk.start("follow-assignment", "ct.mttq", Map.of("assignment", code, "action", "NOTE", "note", "Mặt trận cử hai cán bộ tham gia."));
        assertThat(assignments.get(code).acts()).last().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Act.Kind.NOTE);
            assertThat(act.unitCode()).isEqualTo("mttq");
        });
        assertThat(refusedFollow("bt.thon01", Map.of("assignment", code, "action", "NOTE", "note", "Ý kiến"))).isEqualTo("“Nhiệm vụ”: phải chọn trong danh sách.");
    }

    @Test
    void aRowOfAnAcceptedPlanGoesOnAsAcceptedAndThatOfAnotherUnitIsOfferedToIt() {
        String source = "sap-xep-thon-2026:congan";
        SixClarities own = new SixClarities("Công văn 349-CV/ĐU", "Bảo đảm an ninh khi lấy ý kiến", "Không để xảy ra điểm nóng", "congan", List.of("mttq"), "Trưởng Công an xã",
                new Timing.Dated(LocalDate.of(2026, 6, 24)), "Ban Thường vụ", "Ban Thường vụ");
        SixClarities other = new SixClarities("Công văn 349-CV/ĐU", "Cung cấp danh sách hộ dân", "Danh sách hộ đã chốt", "ubnd", List.of(), "Chủ tịch UBND xã",
                new Timing.Standing(Timing.Rhythm.WEEKLY, LocalDate.of(2026, 6, 24)), "Ban Thường vụ", "Ban Thường vụ");
        for (int twice = 0; twice < 2; twice++) {
            assignments.takePlanned(source, 1, own, "congan", "truong.congan");
            assignments.takePlanned(source, 2, other, "congan", "truong.congan");
            starts.all(source);
        }
        assertThat(running()).isEqualTo(2);
        assertThat(desk.task(TAKE, source + ":1:congan")).isNull();
        assertThat(desk.task(WORK, source + ":1:congan")).isNotNull();
        assertThat(assignments.get(source + ":1:congan").state()).isEqualTo(Assignment.State.ACCEPTED);
        desk.submit(desk.task(TAKE, source + ":2:ubnd"), "ct.ubnd", TAKEN);
        assertThat(due(desk.task(REPORT, source + ":2:ubnd"))).isEqualTo(instant("2026-05-29T23:59:59"));
    }

    @Test
    void variablesHoldIdsAndVerdicts() {
        String code = accepted("2026-06-05");
        desk.submit(desk.task(WORK, code), "cb.congan", progress(40));
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).singleResult().getId();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance).list()).extracting(VariableInstance::getName)
                .containsExactlyInAnyOrder("assignmentCode", "unitCode", "subjectName", "toBeTaken", "assignmentTaken", "standing", "deliveryReported");
    }

    @Test
    void everyStepHasItsNumberOfWorkingDays() {
        assertThat(Set.of(AssignmentStep.values())).allSatisfy(step -> assertThat(schedule.workingDays(step)).isPositive());
    }
}
