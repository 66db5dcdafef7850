package vn.sauro.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Escalation.Closed;
import vn.sauro.escalation.Escalations;
import vn.sauro.escalation.Rung;
import vn.sauro.notification.OpenTask;
import vn.sauro.notification.OpenTasks;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

/** Late work on the real engine: the ladder by working days, the explanation, each of BTV's decisions in the running work, and what ends it. */
@EngineTest
class EscalationWalkTest {

    private static final String NOTICE = "thong-bao-2026-05-26";
    private static final String CODE = NOTICE + ":1.6:congan";
    private static final String SUBJECT = "assignment:" + CODE;
    private static final String TAKE = "userTask_takeAssignment";
    private static final String WORK = "userTask_workAssignment";
    private static final String EXPLAIN = "userTask_explain";
    private static final String DECIDE = "userTask_decideEscalation";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Escalations escalations;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private OpenTasks openTasks;

    private Desk desk() {
        return new Desk(engine, organisation);
    }

    /** Order 1.6 to the police, due on that day, accepted on 27/5. */
    private void accepted(String due) {
        issued(due);
        desk().submit(desk().task(TAKE, CODE), "truong.congan", Map.of("answer", "TAKE"));
    }

    private void issued(String due) {
        issue(row -> row.put("timing", "DATED").put("dueOn", due));
    }

    /** @param change of the row of order 1.6 as it goes to the police */
    private void issue(UnaryOperator<ObjectNode> change) {
        desk().start("notice-assignments", "cv.vpdu", Map.of("source", "NOTICE"));
        until("2026-05-27T08:00:00");
        Task list = desk().task("userTask_issueAssignments", NOTICE);
        try {
            JsonNode rows = json.readTree((String) desk().prefill(list).get("rows"));
            for (JsonNode row : rows) {
                if (row.path("number").asText().equals("1.6")) {
                    change.apply(((ObjectNode) row).put("lead", "congan").put("responsible", "Trưởng Công an xã").put("result", "Báo cáo kết quả thực hiện")
                            .put("approvedBy", "Ban Thường vụ Đảng ủy").put("issue", true));
                }
            }
            desk().submit(list, "cv.vpdu", Map.of("rows", rows.toString(), "finish", true));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the commune's time pass: every timer fires at its own moment. */
    private void until(String local) {
        Instant end = instant(local);
        for (Job job = next(end); job != null; job = next(end)) {
            if (job.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.advanceTo(job.getDuedate().toInstant());
            }
            engine.getManagementService().executeJob(job.getId());
            desk().work();
        }
        clock.advanceTo(end);
    }

    private Job next(Instant end) {
        return engine.getManagementService().createJobQuery().timers().duedateLowerThan(Date.from(end.plusMillis(1))).orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst().orElse(null);
    }

    private static Instant instant(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private List<Escalation> of(String subject) {
        return jdbc.sql("select code from escalation where subject = ? order by due_at, code").param(subject).query(String.class).list().stream().map(escalations::get).toList();
    }

    private Escalation only() {
        assertThat(of(SUBJECT)).hasSize(1);
        return of(SUBJECT).get(0);
    }

    private long ladders() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("escalation").count();
    }

    private Task task(String element) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(element).singleResult();
    }

    private List<String> told(Rung rung) {
        return jdbc.sql("select recipient_id from message where cause like ? order by recipient_id").param("%:" + rung + ":%").query(String.class).list();
    }

    private static Map<String, Object> decision(Decision.Kind kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", kind.name(), "decisionForm", "MEETING", "conclusion", "Ban Thường vụ đã xem xét.", "documentNumber", "15-TB/ĐU",
                "documentDate", "2026-06-10", "membersTotal", 9, "membersPresent", 9, "membersAgreeing", 9));
        values.putAll(more);
        return values;
    }

    private void decide(Decision.Kind kind, Map<String, Object> more) {
        desk().submit(task(DECIDE), committee(), decision(kind, more));
    }

    /** A member of BTV who heads none of the units at hand. */
    private String committee() {
        return organisation.members("btv").stream().map(person -> person.id()).filter(id -> organisation.units().stream().noneMatch(unit -> unit.reporting() && organisation.isHead(id, unit.code())))
                .findFirst().orElseThrow();
    }

    @Test
    void aFridaysWorkClimbsTheLadderInWorkingDaysOnly() {
        accepted("2026-06-05");
        until("2026-06-07T23:00:00");
        assertThat(only().rungs()).extracting(Escalation.RungEntry::rung).containsOnly(Rung.REMINDER);
        assertThat(only().rungs()).extracting(Escalation.RungEntry::raisedAt)
                .containsExactly(instant("2026-06-02T00:00:00"), instant("2026-06-04T00:00:00"), instant("2026-06-05T00:00:00"));
        assertThat(ladders()).isZero();
        until("2026-06-08T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.HEAD);
        assertThat(only().newestRung().raisedAt()).isEqualTo(instant("2026-06-08T00:00:00"));
        assertThat(told(Rung.HEAD)).containsExactly("truong.congan");
        until("2026-06-09T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.EXPLANATION);
        Task explain = task(EXPLAIN);
        assertThat(desk().group(explain)).isEqualTo("congan");
        assertThat(explain.getDueDate().toInstant()).isEqualTo(instant("2026-06-09T23:59:59"));
        until("2026-06-10T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.BTV);
        assertThat(desk().group(task(DECIDE))).isEqualTo("btv");
        assertThat(task(DECIDE).getDueDate().toInstant()).isEqualTo(instant("2026-06-12T23:59:59"));
        assertThat(task(EXPLAIN)).as("an explanation may still be given").isNotNull();
    }

    @Test
    void atTetTheLadderStandsStill() {
        accepted("2027-02-04");
        until("2027-02-11T23:00:00");
        assertThat(only().rungs()).extracting(Escalation.RungEntry::rung).containsOnly(Rung.REMINDER);
        until("2027-02-12T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.HEAD);
        until("2027-02-14T23:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.HEAD);
        until("2027-02-15T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.EXPLANATION);
    }

    @Test
    void whatIsDoneMeanwhileClosesItsRungsAndSaysSo() {
        accepted("2026-06-05");
        until("2026-06-09T08:00:00");
        desk().submit(desk().task(WORK, CODE), "cb.congan", Map.of("kind", "PROGRESS", "text", "Đang triển khai đến từng thôn.", "percent", 60));
        assertThat(ladders()).as("progress delivers nothing").isEqualTo(1);
        desk().submit(desk().task(WORK, CODE), "cb.congan", Map.of("kind", "RESULT", "text", "Đã hoàn thành toàn bộ nhiệm vụ được giao."));
        assertThat(ladders()).isZero();
        assertThat(task(EXPLAIN)).isNull();
        assertThat(only().closed().orElseThrow().because()).isEqualTo(Closed.DONE);
        assertThat(assignments.get(CODE).lateDeliveries()).isEqualTo(1);
    }

    @Test
    void anExplanationIsAskedInBtvsNameAndStandsBeforeBtv() {
        accepted("2026-06-05");
        until("2026-06-09T09:00:00");
        Task explain = task(EXPLAIN);
        assertThat(desk().refused(explain, "truong.congan", Map.of("cause", "OBJECTIVE", "explanation", "Ngắn", "remedy", "Tập trung lực lượng hoàn thành.")).sentence())
                .startsWith("“Nội dung giải trình”");
        desk().submit(explain, "truong.congan", Map.of("cause", "OBJECTIVE", "explanation", "Mưa lũ chia cắt ba thôn trong bốn ngày.", "remedy", "Tập trung lực lượng hoàn thành.",
                "proposedDueOn", "2026-06-15"));
        until("2026-06-10T08:00:00");
        assertThat((String) desk().prefill(task(DECIDE)).get("escalationSummary")).contains("Mưa lũ chia cắt ba thôn", "khách quan", "15/06/2026", "Đề nghị giải trình (T/L Ban Thường vụ)",
                "Công an xã");
        assertThat((String) desk().prefill(task(DECIDE)).get("escalationSuggestion")).contains("**Cho gia hạn**", "Lý do: Nguyên nhân khách quan");
    }

    @Test
    void twoExtensionsMoveDateTaskAndTimerTwice() {
        accepted("2026-06-05");
        until("2026-06-10T08:00:00");
        Task decide = task(DECIDE);
        assertThat(desk().refused(decide, committee(), decision(Decision.Kind.EXTEND, Map.of())).sentence()).startsWith("“Hạn mới”: phải ấn định");
        assertThat(desk().refused(decide, committee(), decision(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-13"))).sentence()).contains("13/06/2026", "không phải là ngày làm việc");
        decide(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-15"));
        assertThat(ladders()).isZero();
        assertThat(only().closed().orElseThrow().because()).isEqualTo(Closed.DECIDED);
        assertThat(desk().task(WORK, CODE).getDueDate().toInstant()).isEqualTo(instant("2026-06-15T23:59:59"));
        assertThat(assignments.get(CODE).owedOn()).hasToString("2026-06-15");
        until("2026-06-16T08:00:00");
        Escalation second = of(SUBJECT).get(1);
        assertThat(second.times()).isEqualTo(1);
        assertThat(second.rungs()).extracting(Escalation.RungEntry::rung).containsExactly(Rung.REMINDER, Rung.REMINDER, Rung.EXPLANATION);
        until("2026-06-17T08:00:00");
        decide(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-22", "documentDate", "2026-06-17"));
        assertThat(desk().task(WORK, CODE).getDueDate().toInstant()).isEqualTo(instant("2026-06-22T23:59:59"));
        until("2026-06-22T08:00:00");
        assertThat(of(SUBJECT)).hasSize(3);
        assertThat(of(SUBJECT).get(2).rungs()).extracting(Escalation.RungEntry::rung).containsOnly(Rung.REMINDER);
        assertThat(assignments.get(CODE).acts()).extracting(Act::kind).filteredOn(Act.Kind.EXTENDED::equals).hasSize(2);
    }

    @Test
    void anotherUnitHasTheTaskAndTheOldOneLosesIt() {
        accepted("2026-06-05");
        until("2026-06-10T08:00:00");
        Task open = desk().task(WORK, CODE);
        assertThat(desk().refused(task(DECIDE), committee(), decision(Decision.Kind.REASSIGN, Map.of("newDueOn", "2026-06-15", "newUnit", "congan"))).sentence())
                .startsWith("“Đơn vị chủ trì mới”");
        decide(Decision.Kind.REASSIGN, Map.of("newDueOn", "2026-06-15", "newUnit", "quansu"));
        assertThat(engine.getTaskService().createTaskQuery().taskId(open.getId()).count()).isZero();
        Task take = desk().task(TAKE, CODE);
        assertThat(desk().group(take)).isEqualTo("quansu");
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceId(open.getId()).count()).isZero();
        assertThat(assignments.get(CODE)).satisfies(assignment -> {
            assertThat(assignment.unitCode()).isEqualTo("quansu");
            assertThat(assignment.state()).isEqualTo(Assignment.State.ISSUED);
            assertThat(assignment.owedOn()).hasToString("2026-06-15");
        });
        desk().submit(take, organisation.head("quansu").orElseThrow().id(), Map.of("answer", "TAKE"));
        assertThat(desk().group(desk().task(WORK, CODE))).isEqualTo("quansu");
    }

    @Test
    void anAcceptedCauseIsKeptAndTheLadderGoesOnUntilTheWorkIsDone() {
        accepted("2026-06-05");
        until("2026-06-10T08:00:00");
        decide(Decision.Kind.ACCEPT_CAUSE, Map.of());
        assertThat(escalations.causeAccepted(SUBJECT, only().dueAt())).isTrue();
        assertThat(assignments.get(CODE).acts()).extracting(Act::kind).contains(Act.Kind.CAUSE_ACCEPTED);
        assertThat(ladders()).isEqualTo(1);
        assertThat(task(DECIDE)).isNull();
        until("2026-06-12T23:00:00");
        assertThat(task(DECIDE)).isNull();
        until("2026-06-15T08:00:00");
        assertThat(task(DECIDE)).as("three working days later BTV is told again").isNotNull();
        decide(Decision.Kind.CRITICISE, Map.of("newDueOn", "2026-06-18"));
        assertThat(ladders()).isZero();
        assertThat(only().decisions()).extracting(entry -> entry.decision().kind()).containsExactly(Decision.Kind.ACCEPT_CAUSE, Decision.Kind.CRITICISE);
        assertThat(desk().task(WORK, CODE).getDueDate().toInstant()).isEqualTo(instant("2026-06-18T23:59:59"));
    }

    @Test
    void anInspectionBecomesAnAssignmentOfWhoInspects() {
        accepted("2026-06-05");
        until("2026-06-10T08:00:00");
        decide(Decision.Kind.INSPECT, Map.of("inspector", "ubnd", "inspectionDueOn", "2026-06-19"));
        List<Task> taken = desk().tasks(TAKE);
        assertThat(taken).hasSize(1);
        assertThat(desk().group(taken.get(0))).isEqualTo("ubnd");
        String inspection = (String) engine.getTaskService().getVariable(taken.get(0).getId(), "assignmentCode");
        assertThat(assignments.get(inspection).clarities()).satisfies(clarities -> {
            assertThat(clarities.task()).contains("Kiểm tra việc chậm", "Công an xã");
            assertThat(clarities.basis()).contains("15-TB/ĐU");
        });
        assertThat(ladders()).isEqualTo(1);
    }

    @Test
    void eachRungsDelegateRunTwiceLeavesOneRecordAndOneMessage() {
        accepted("2026-06-05");
        until("2026-06-08T08:00:00");
        int messages = jdbc.sql("select count(*) from message").query(Integer.class).single();
        escalations.climb(only().code());
        assertThat(only().rungs()).filteredOn(rung -> rung.rung() == Rung.HEAD).hasSize(1);
        assertThat(jdbc.sql("select count(*) from message").query(Integer.class).single()).isEqualTo(messages);
        until("2026-06-10T08:00:00");
        decide(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-15"));
        assertThat(escalations.apply(of(SUBJECT).get(0).code())).isFalse();
        assertThat(assignments.get(CODE).acts()).extracting(Act::kind).filteredOn(Act.Kind.EXTENDED::equals).hasSize(1);
    }

    @Test
    void whatNobodyTakesIsLateTooAndMovesToAnotherUnit() {
        issued("2026-06-24");
        until("2026-06-03T08:00:00");
        assertThat(only().rungs()).extracting(Escalation.RungEntry::rung).endsWith(Rung.HEAD, Rung.EXPLANATION, Rung.BTV);
        decide(Decision.Kind.REASSIGN, Map.of("documentDate", "2026-06-03", "newDueOn", "2026-06-24", "newUnit", "mttq"));
        assertThat(desk().group(desk().task(TAKE, CODE))).isEqualTo("mttq");
    }

    @Test
    void whatEveryUnitWasGivenIsPassedToNobodyElse() {
        issue(row -> row.put("timing", "DATED").put("dueOn", "2026-06-24").put("lead", Assignments.EVERY_UNIT));
        until("2026-06-02T08:00:00");
        String late = jdbc.sql("select code from escalation where subject like 'assignment:%' order by code fetch first 1 row only").query(String.class).single();
        assertThat(escalations.unitChoices(late)).isEmpty();
        assertThat(escalations.decisionChoices(late)).contains(Decision.Kind.EXTEND).doesNotContain(Decision.Kind.REASSIGN);
    }

    @Test
    void aMissingReportOfAStandingAssignmentClimbsTooAndAnotherUnitReports() {
        issue(row -> row.put("timing", "STANDING").putNull("dueOn").put("rhythm", "WEEKLY").put("reviewOn", "2026-07-31"));
        desk().submit(desk().task(TAKE, CODE), "truong.congan", Map.of("answer", "TAKE"));
        assertThat(assignments.get(CODE).owedOn()).hasToString("2026-05-29");
        until("2026-06-03T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.BTV);
        decide(Decision.Kind.REASSIGN, Map.of("documentDate", "2026-06-03", "newDueOn", "2026-06-08", "newUnit", "quansu"));
        Task take = desk().task(TAKE, CODE);
        assertThat(desk().group(take)).isEqualTo("quansu");
        desk().submit(take, organisation.head("quansu").orElseThrow().id(), Map.of("answer", "TAKE"));
        assertThat(desk().group(desk().task("userTask_reportPeriod", CODE))).isEqualTo("quansu");
        assertThat(assignments.get(CODE).standing()).isTrue();
    }

    @Test
    void aLadderWhoseRecordWasClosedWithoutItEndsAtItsNextRung() {
        accepted("2026-06-05");
        until("2026-06-08T08:00:00");
        escalations.close(only().code(), Optional.empty());
        until("2026-06-09T08:00:00");
        assertThat(only().newestRung().rung()).isEqualTo(Rung.HEAD);
        assertThat(ladders()).isZero();
    }

    @Test
    void noExtensionPassesTheProceduresDeadlineAndADisseminationMovesToNobody() throws IOException {
        sample.open();
        desk().work();
        Task report = desk().tasks("userTask_confirmDissemination").stream().filter(task -> desk().group(task).equals("congan")).findFirst().orElseThrow();
        Instant due = report.getDueDate().toInstant();
        until("2026-06-12T08:00:00");
        Task decide = desk().tasks(DECIDE).stream().filter(task -> task.getName().contains("Công an xã") && task.getName().contains("quán triệt")).findFirst().orElseThrow();
        assertThat(escalations.decisionChoices((String) engine.getTaskService().getVariable(decide.getId(), "escalationCode"))).doesNotContain(Decision.Kind.REASSIGN)
                .contains(Decision.Kind.EXTEND);
        assertThat(desk().refused(decide, committee(), decision(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-25"))).sentence())
                .isEqualTo("“Hạn mới”: là ngày 25/06/2026, không được quá ngày cuối cùng của cả đợt (24/06/2026).");
        assertThat(desk().refused(decide, committee(), decision(Decision.Kind.REASSIGN, Map.of("newDueOn", "2026-06-24", "newUnit", "mttq"))).sentence()).contains("không áp dụng được");
        desk().submit(decide, committee(), decision(Decision.Kind.EXTEND, Map.of("newDueOn", "2026-06-24")));
        Task moved = engine.getTaskService().createTaskQuery().taskId(report.getId()).singleResult();
        assertThat(moved.getDueDate().toInstant()).isAfter(due).isEqualTo(instant("2026-06-24T23:59:59"));
    }

    @Test
    void whatVpduOwesGoesStraightToBtvAndABodyIsOnlyReminded() {
        desk().start("notice-assignments", "cv.vpdu", Map.of("source", "NOTICE"));
        until("2026-06-03T08:00:00");
        Escalation office = of("task:" + NOTICE + ":issueAssignments:vpdu").get(0);
        assertThat(office.rungs()).extracting(Escalation.RungEntry::rung).endsWith(Rung.BTV).doesNotContain(Rung.HEAD, Rung.EXPLANATION);
        Optional<Task> committee = Optional.ofNullable(task(DECIDE));
        assertThat(committee).isPresent();
        until("2026-06-12T08:00:00");
        Escalation body = of("task:" + office.code() + ":decideEscalation:btv").get(0);
        assertThat(body.rungs()).extracting(Escalation.RungEntry::rung).containsOnly(Rung.REMINDER).hasSizeGreaterThan(3);
        desk().submit(list(), "cv.vpdu", Map.of("rows", desk().prefill(list()).get("rows"), "finish", true));
        assertThat(ladders()).as("the work is done, nobody is waited for any more").isZero();
    }

    @Test
    void thatARestrictedHotSpotIsLateIsReadByNobodyWhoDoesNotReadTheHotSpot() throws IOException {
        sample.open();
        desk().work();
        until("2026-05-28T09:00:00");
        for (boolean restricted : List.of(true, false)) {
            desk().start("hot-spot", "pbt.thon03", Map.of("occurredOn", "2026-05-28", "occurredTime", "07:45", "place", "thon-03", "kind", "COMPLEX_CASE", "severity", "NORMAL",
                    "narrative", "Một số hộ tập trung tại nhà văn hóa.", "actionTaken", "Chi bộ đã đối thoại, giải thích.", "proposal", "Đề nghị UBND xã đối thoại trực tiếp.",
                    "restricted", restricted));
        }
        desk().tasks("userTask_directHotSpot").forEach(direct -> desk().submit(direct, "pbt.tt",
                Map.of("measures", "Đối thoại trực tiếp với các hộ.", "unit", "mttq", "dueOn", "2026-05-29")));
        until("2026-06-01T08:00:00");
        List<String> handling = jdbc.sql("select code from escalation where kind = 'hot-spot' and subject like '%handleHotSpot%' order by confidential").query(String.class).list();
        assertThat(handling).hasSize(2);
        assertThat(escalations.get(handling.get(1)).title()).as("tells only that there is something").isEqualTo("Báo cáo kết quả xử lý");
        assertThat(readers(handling.get(0))).containsExactly("bi.thu", "cv.vpdu");
        assertThat(readers(handling.get(1))).containsExactly("bi.thu");
        until("2026-06-05T08:00:00");
        List<String> deciding = jdbc.sql("select code from escalation where kind = 'escalation' and subject like '%handleHotSpot%' order by confidential").query(String.class).list();
        assertThat(deciding).as("BTV is late with both").hasSize(2);
        assertThat(escalations.get(deciding.get(1)).title()).isEqualTo("Cho ý kiến chỉ đạo");
        assertThat(readers(deciding.get(0))).containsExactly("bi.thu", "cv.vpdu");
        assertThat(readers(deciding.get(1))).containsExactly("bi.thu");
        assertThat(openTasks.all()).filteredOn(task -> task.name().startsWith("Cho ý kiến chỉ đạo")).as("VPĐU's call list has none of them").isNotEmpty()
                .allMatch(OpenTask::confidential);
    }

    @Test
    void aCauseAcceptedBeforeTheHeadTookItExcusesNoDelivery() {
        issue(row -> row.put("timing", "STANDING").putNull("dueOn").put("rhythm", "WEEKLY").put("reviewOn", "2026-07-31"));
        until("2026-06-03T08:00:00");
        decide(Decision.Kind.ACCEPT_CAUSE, Map.of("documentDate", "2026-06-03"));
        assertThat(only().decisions().get(0).appliedAt()).isPresent();
        assertThat(assignments.get(CODE).acts()).extracting(Act::kind).doesNotContain(Act.Kind.CAUSE_ACCEPTED);
    }

    private List<String> readers(String code) {
        return List.of("bi.thu", "cv.vpdu", "truong.congan").stream().filter(person -> {
            engine.getIdentityService().setAuthentication(person, engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
            try {
                return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).count() == 1;
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }).toList();
    }

    private Task list() {
        return desk().task("userTask_issueAssignments", NOTICE);
    }
}
