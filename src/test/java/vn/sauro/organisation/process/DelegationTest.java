package vn.sauro.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Delegation;
import vn.sauro.organisation.Delegations;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.testing.EngineTest;

/** Who stands in for a person on leave sees the tasks on just the days that were named. */
@EngineTest
class DelegationTest {

    private static final String HEAD = "truong.congan";
    private static final String DEPUTY = "cv.mttq";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Delegations delegations;
    @Autowired
    private DeputyGroups groups;
    @Autowired
    private Assignments assignments;
    @Autowired
    private IdentitySync identities;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private CommuneClock clock;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(engine, organisation);
    }

    private void at(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + "+07:00").toInstant());
        for (Job job : engine.getManagementService().createJobQuery().timers().processDefinitionKey("delegation").executable().list()) {
            engine.getManagementService().executeJob(job.getId());
        }
        desk.work();
    }

    private List<String> groups(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).sorted().toList();
    }

    private static Map<String, Object> leave(String deputy, String from, String until) {
        return new HashMap<>(Map.of("deputy", deputy, "fromDay", from, "untilDay", until, "reason", "Nghỉ phép"));
    }

    private String named(String principal, String deputy, String from, String until) {
        return desk.start("delegation", principal, leave(deputy, from, until)).getBusinessKey();
    }

    private String refused(String principal, Map<String, Object> values) {
        return catchThrowableOfType(FormRefused.class, () -> desk.start("delegation", principal, values)).sentence();
    }

    /** An assignment that a unit was given. */
    private String assignment(String unit) {
        SixClarities clarities = new SixClarities("Mục 1", "Nắm tình hình địa bàn", "Báo cáo tình hình", unit, List.of(), organisation.head(unit).orElseThrow().name(),
                new Timing.Dated(LocalDate.of(2026, 6, 24)), "Ban Thường vụ", "Ban Thường vụ");
        assignments.issue("van-ban-1", "1", Optional.empty(), clarities, "cv.vpdu");
        return "van-ban-1:1:" + unit;
    }

    @Test
    void aDeputySeesTheTasksOnTheFirstDayNotTheDayBeforeAndNotTheDayAfter() {
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        at("2026-05-31T23:59:59");
        assertThat(groups(DEPUTY)).containsExactly("mttq");
        assertThat(organisation.isMember(DEPUTY, "congan")).isFalse();
        at("2026-06-01T00:00:00");
        assertThat(groups(DEPUTY)).contains("congan", "mttq");
        assertThat(organisation.isMember(DEPUTY, "congan")).isTrue();
        assertThat(organisation.answersFor(DEPUTY, "congan")).isTrue();
        at("2026-06-03T23:59:59");
        assertThat(groups(DEPUTY)).contains("congan");
        at("2026-06-04T00:00:00");
        assertThat(groups(DEPUTY)).containsExactly("mttq");
        assertThat(organisation.isMember(DEPUTY, "congan")).isFalse();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("delegation").count()).isZero();
    }

    @Test
    void namedOnTheDayItselfItHoldsAtOnce() {
        named(HEAD, DEPUTY, "2026-05-26", "2026-05-26");
        at("2026-05-26T17:00:00");
        assertThat(groups(DEPUTY)).contains("congan");
        at("2026-05-27T00:00:00");
        assertThat(groups(DEPUTY)).containsExactly("mttq");
    }

    @Test
    void whatVpduDeliversIsCheckedInTheNameOfTheMemberOfBtvWhoIsAway() {
        String code = assignment("vpdu");
        named("ct.ubnd", "cb.quansu", "2026-06-01", "2026-06-03");
        at("2026-06-01T08:00:00");
        assignments.accept(code, Optional.empty(), "chanhvanphong");
        assignments.report(code, "Đã báo cáo tình hình địa bàn.", "chanhvanphong");
        assignments.pass(code, Optional.empty(), "cb.quansu");
        assertThat(assignments.get(code).acts()).last().extracting(Act::actingFor).isEqualTo(Optional.of("ct.ubnd"));
    }

    @Test
    void theRecordSaysWhoActedForWhom() {
        String code = assignment("congan");
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        at("2026-06-01T08:00:00");
        assignments.accept(code, Optional.empty(), DEPUTY);
        assignments.progress(code, 20, "Đã cử cán bộ xuống thôn.", DEPUTY);
        assertThat(assignments.get(code).acts().subList(1, 3)).allSatisfy(act -> {
            assertThat(act.enteredBy()).isEqualTo(DEPUTY);
            assertThat(act.actingFor()).contains(HEAD);
        });
        assignments.progress(code, 30, "Đã họp dân.", "cb.congan");
        assertThat(assignments.get(code).acts()).last().extracting(Act::actingFor).isEqualTo(Optional.empty());
    }

    @Test
    void whoStandsInForAHeadDoesNotDecideOnThatUnitEither() {
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        at("2026-06-01T08:00:00");
        assertThat(catchThrowableOfType(vn.sauro.rule.Refusal.class, () -> organisation.demandNotHead(DEPUTY, "congan")).sentence()).contains("ủy quyền");
        at("2026-06-04T08:00:00");
        organisation.demandNotHead(DEPUTY, "congan");
    }

    @Test
    void anImportInBetweenTakesNobodysBorrowedSeat() {
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        at("2026-06-01T00:00:00");
        transactions.executeWithoutResult(status -> identities.follow(person -> "Mat-khau-0!x9"));
        assertThat(groups(DEPUTY)).containsExactly("congan", "mttq");
        at("2026-06-04T00:00:00");
        assertThat(groups(DEPUTY)).containsExactly("mttq");
    }

    @Test
    void doneTwiceTheGroupsAreTheSame() {
        String code = named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        at("2026-06-01T00:00:00");
        Delegation delegation = delegations.get(code);
        groups.begin(delegation);
        assertThat(groups(DEPUTY)).containsExactly("congan", "mttq");
        at("2026-06-04T00:00:00");
        groups.end(delegation);
        assertThat(groups(DEPUTY)).containsExactly("mttq");
    }

    @Test
    void twoLeavesThatOverlapAtOneDeputyEndEachOnItsDay() {
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        named("cb.congan", DEPUTY, "2026-06-02", "2026-06-05");
        at("2026-06-02T00:00:00");
        at("2026-06-04T00:00:00");
        assertThat(groups(DEPUTY)).as("the second lasts").contains("congan");
        assertThat(organisation.answersFor(DEPUTY, "congan")).isFalse();
        at("2026-06-06T00:00:00");
        assertThat(groups(DEPUTY)).containsExactly("mttq");
    }

    @Test
    void daysAndDeputyThatCannotStandAreRefused() {
        assertThat(refused(HEAD, leave(HEAD, "2026-06-01", "2026-06-03"))).isEqualTo("“Người được ủy quyền”: phải là người khác.");
        assertThat(refused(HEAD, leave("nobody", "2026-06-01", "2026-06-03"))).isEqualTo("“Người được ủy quyền”: phải chọn trong danh sách.");
        assertThat(refused(HEAD, leave(DEPUTY, "2026-05-25", "2026-06-03"))).startsWith("“Từ ngày”: là ngày 25/05/2026");
        assertThat(refused(HEAD, leave(DEPUTY, "2026-06-03", "2026-06-02"))).startsWith("“Đến hết ngày”: là ngày 02/06/2026");
        named(HEAD, DEPUTY, "2026-06-01", "2026-06-03");
        assertThat(refused(HEAD, leave("ct.mttq", "2026-06-03", "2026-06-04"))).contains("trùng với lần ủy quyền từ ngày 01/06/2026");
    }

    @Test
    void whatTheOneOnLeaveHadClaimedGoesBackToTheUnit() {
        desk.start("notice-assignments", "cv.vpdu", Map.of("source", "NOTICE"));
        Task task = desk.tasks("userTask_issueAssignments").get(0);
        engine.getTaskService().claim(task.getId(), "cv.vpdu");
        named("cv.vpdu", "ct.mttq", "2026-06-01", "2026-06-01");
        at("2026-06-01T00:00:00");
        assertThat(groups("ct.mttq")).contains("vpdu", Organisation.ON_BEHALF);
        assertThat(desk.tasks("userTask_issueAssignments").get(0).getAssignee()).isNull();
        engine.getTaskService().claim(task.getId(), "ct.mttq");
        at("2026-06-02T00:00:00");
        assertThat(desk.tasks("userTask_issueAssignments").get(0).getAssignee()).isNull();
        assertThat(groups("ct.mttq")).containsExactly("mttq");
    }
}
