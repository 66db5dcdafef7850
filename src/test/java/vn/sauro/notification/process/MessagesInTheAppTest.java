package vn.sauro.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.assignment.AssignmentStart;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.notification.CallList;
import vn.sauro.notification.CallList.Call;
import vn.sauro.notification.Digests;
import vn.sauro.notification.Inbox;
import vn.sauro.notification.Message;
import vn.sauro.notification.Messages;
import vn.sauro.notification.Received;
import vn.sauro.organisation.Delegations;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

/** Where no mail server is configured: all is read in the app. Who is told of a new task, and whom VPĐU calls. */
@EngineTest
class MessagesInTheAppTest {

    private static final Map<String, Object> REPORT = Map.of("occurredOn", "2026-05-27", "occurredTime", "07:45", "place", "thon-03", "kind", "COMPLEX_CASE", "severity", "NORMAL",
            "narrative", "Một số hộ tập trung tại nhà văn hóa.", "actionTaken", "Chi bộ đã đối thoại, giải thích.", "proposal", "Đề nghị UBND xã đối thoại trực tiếp.");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Messages messages;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Digests digests;
    @Autowired
    private CallList calls;
    @Autowired
    private Delegations delegations;
    @Autowired
    private Assignments assignments;
    @Autowired
    private AssignmentStart starts;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(engine, organisation);
    }

    private void at(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + "+07:00").toInstant());
    }

    private void assignment(LocalDate dueOn) {
        assignments.issue("van-ban-1", "1", Optional.empty(), new SixClarities("Mục 1", "Nắm tình hình địa bàn", "Báo cáo tình hình", "congan", List.of(),
                "Trưởng Công an xã", new Timing.Dated(dueOn), "Ban Thường vụ", "Ban Thường vụ"), "cv.vpdu");
        starts.all("van-ban-1");
        desk.work();
    }

    private Set<String> told(Task task) {
        return new TreeSet<>(jdbc.sql("select recipient_id from message where cause = ?").param("task:" + task.getId()).query(String.class).list());
    }

    @Test
    void aMessageIsReadByItsRecipientsOnlyAndNothingStartsADelivery() {
        messages.post(new Message("nhac:1", Message.Kind.REMINDER, List.of("truong.congan"), "Nhắc\nviệc", "Nội dung"));
        messages.post(new Message("nhac:1", Message.Kind.REMINDER, List.of("truong.congan"), "Nhắc việc lần nữa", "Nội dung"));
        messages.post(new Message("nhac:2", Message.Kind.DECISION, List.of(), "Không ai nhận", "Nội dung"));
        at("2026-05-26T17:05:00");
        messages.post(new Message("nhac:3", Message.Kind.DECISION, List.of("truong.congan", "cb.congan", "khong.co.ai"), "Ý kiến " + "rất ".repeat(100) + "dài", "Nội dung"));
        assertThat(inbox.of("truong.congan", 10)).extracting(Received::subject).hasSize(2).element(1).isEqualTo("Nhắc việc");
        assertThat(inbox.of("truong.congan", 10).get(0).subject()).hasSize(300).endsWith("…");
        assertThat(inbox.of("cb.congan", 10)).extracting(Received::kind, Received::state).containsExactly(tuple(Message.Kind.DECISION, Received.State.WRITTEN));
        assertThat(inbox.of("ct.mttq", 10)).isEmpty();
        assertThat(inbox.mails()).isFalse();
        digests.post();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("message-delivery").count()).isZero();
        assertThat(jdbc.sql("select count(*) from message").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void twoLongCausesThatDifferOnlyAtTheirEndsAreTwo() {
        for (String end : List.of("HEAD:1", "BTV:3")) {
            messages.post(new Message("a".repeat(290) + end, Message.Kind.ESCALATION, List.of("cv.vpdu"), "Đôn đốc", "Đôn đốc"));
        }
        assertThat(jdbc.sql("select count(*) from message where recipient_id = 'cv.vpdu'").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void everyNewTaskIsToldOnceToEachOfItsPeopleNotToThoseWhoEnterForOthers() throws IOException {
        sample.open();
        desk.work();
        List<Task> tasks = engine.getTaskService().createTaskQuery().list();
        assertThat(tasks).hasSizeGreaterThan(10);
        for (Task task : tasks) {
            Set<String> candidates = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                    .filter(group -> group != null && !group.equals(Organisation.ON_BEHALF)).flatMap(group -> organisation.members(group).stream())
                    .map(Person::id).collect(Collectors.toCollection(TreeSet::new));
            assertThat(told(task)).as(task.getName()).isEqualTo(candidates);
        }
        Task task = desk.tasks("userTask_confirmDissemination").get(0);
        assertThat(jdbc.sql("select distinct subject from message where cause = ?").param("task:" + task.getId()).query(String.class).list()).containsExactly("Việc mới: " + task.getName());
    }

    @Test
    void whoStandsInIsToldAndWhomATaskWasGivenToAlone() {
        delegations.name("truong.congan", "cv.mttq", LocalDate.of(2026, 5, 26), LocalDate.of(2026, 5, 28), "Nghỉ phép");
        assignment(LocalDate.of(2026, 6, 24));
        assertThat(told(desk.tasks("userTask_takeAssignment").get(0))).containsExactly("cb.congan", "cv.mttq", "truong.congan");
    }

    @Test
    void ofAHotSpotItIsSaidThatThereIsWorkAndNothingElse() throws IOException {
        sample.open();
        desk.work();
        at("2026-05-27T08:00:00");
        desk.start("hot-spot", "pbt.thon03", REPORT);
        Task task = desk.tasks("userTask_acknowledgeHotSpot").get(0);
        assertThat(told(task)).contains("bi.thu", "pbt.tt");
        Received message = inbox.of("pbt.tt", 1).get(0);
        assertThat(message.kind()).isEqualTo(Message.Kind.HOT_SPOT);
        assertThat(message.subject() + message.text()).contains("đăng nhập hệ thống").doesNotContain("Tiếp nhận", "Yên Lạc", "điểm nóng");
        assertThat(calls.today()).as("nobody calls about it").noneMatch(call -> call.text().contains("điểm nóng"));
    }

    @Test
    void theCallListNamesWhoAnswersForWhatIsLateOrDueTodayWithATextToCopy() {
        assignment(LocalDate.of(2026, 5, 29));
        assertThat(calls.today()).isEmpty();
        Task take = desk.tasks("userTask_takeAssignment").get(0);
        engine.getTaskService().setDueDate(take.getId(), Date.from(OffsetDateTime.parse("2026-05-28T23:59:59+07:00").toInstant()));
        at("2026-05-28T08:00:00");
        Call today = calls.today().get(0);
        assertThat(calls.today()).hasSize(1);
        assertThat(today.person().id()).isEqualTo("truong.congan");
        assertThat(today.person().telephone()).isEqualTo("0000 000 024");
        assertThat(today.unit()).isEqualTo("Công an xã");
        assertThat(List.of(today.late(), today.dueToday())).containsExactly(0, 1);
        assertThat(today.text()).startsWith("Kính gửi đồng chí Trịnh Minh Sơn (Công an xã).").contains("Đến hạn hôm nay (1):", take.getName(), "hạn 23:59 ngày 28/05/2026");

        at("2026-05-29T08:00:00");
        assertThat(calls.today()).extracting(Call::late).containsExactly(1);
        delegations.name("truong.congan", "cv.mttq", LocalDate.of(2026, 5, 29), LocalDate.of(2026, 5, 29), "Nghỉ phép");
        assertThat(calls.today()).as("whoever stands in for the head").extracting(call -> call.person().id()).containsExactly("cv.mttq");
        engine.getTaskService().setAssignee(take.getId(), "cb.congan");
        assertThat(calls.today()).as("whoever has it in hand").extracting(call -> call.person().id()).containsExactly("cb.congan");
    }

    @Test
    void whoStoppedMailStartsItAgainAndDoingSoTwiceIsNothing() {
        inbox.stop("cb.congan");
        inbox.stop("cb.congan");
        assertThat(inbox.isStopped("cb.congan")).isTrue();
        assertThat(Stream.of("truong.congan", "khong.co.ai").filter(inbox::isStopped)).isEmpty();
        inbox.resume("cb.congan");
        inbox.resume("cb.congan");
        assertThat(inbox.isStopped("cb.congan")).isFalse();
    }
}
