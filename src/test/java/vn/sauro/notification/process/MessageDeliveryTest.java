package vn.sauro.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.notification.Deliveries;
import vn.sauro.notification.Digests;
import vn.sauro.notification.Inbox;
import vn.sauro.notification.MailServerDouble;
import vn.sauro.notification.Message;
import vn.sauro.notification.Messages;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.Meeting;
import vn.sauro.testing.TestDatabase;

/** Messages by e-mail, through a real mail server that may be down. In a context of its own: the others have no mail server. */
@EngineTest
class MessageDeliveryTest {

    private static final MailServerDouble SERVER = new MailServerDouble();
    private static final String HEAD = "truong.congan";
    private static final String ADDRESS = "truong.congan@hoangson.example";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private Messages messages;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Digests digests;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("sauro.notification.from", () -> "Sáu Rõ <sauro@hoangson.example>");
    }

    @BeforeEach
    void aWorkingMorning() {
        SERVER.fresh();
        clock.advanceTo(time("2026-05-27T08:00:00"));
    }

    @AfterAll
    static void offTheLine() {
        SERVER.down();
    }

    private static Instant time(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private static Message message(String cause, Message.Kind kind, String... recipients) {
        return new Message(cause, kind, List.of(recipients), "Nhắc việc: Báo cáo kết quả quán triệt", "Đề nghị đồng chí báo cáo trước 17 giờ hôm nay.");
    }

    private static Message reminder(String cause) {
        return message(cause, Message.Kind.REMINDER, HEAD);
    }

    /** Runs what is due now. A failed job is due again later. */
    private void work() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            for (Job job : jobs) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException failed) {
                    assertThat(failed).hasMessageContaining("máy chủ thư");
                }
            }
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().active().list();
    }

    /** Lets the time pass, doing everything when it is due. */
    private void passUntil(String local) {
        Instant end = time(local);
        work();
        for (Optional<Instant> next = next(end); next.isPresent(); next = next(end)) {
            clock.advanceTo(next.get());
            work();
        }
        clock.advanceTo(end);
        work();
    }

    private Optional<Instant> next(Instant end) {
        return management.createJobQuery().withRetriesLeft().active().duedateHigherThan(Date.from(clock.instant())).orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant()).filter(due -> !due.isAfter(end)).findFirst();
    }

    private long id(String cause) {
        return jdbc.sql("select id from message where cause = ?").param(cause).query(Long.class).single();
    }

    private String state(String cause) {
        return jdbc.sql("select trim(concat(state, ' ', coalesce(reason, ''))) from message where cause = ?").param(cause).query(String.class).single();
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("message-delivery").count();
    }

    @Test
    void aMessageIsSentOnceAndReadsAsItWasWritten() throws Exception {
        messages.post(reminder("nhac:1"));
        assertThat(SERVER.received()).as("nothing is sent by whoever posts").isEmpty();
        work();
        assertThat(SERVER.received()).hasSize(1);
        MimeMessage mail = SERVER.received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Nhắc việc: Báo cáo kết quả quán triệt");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Đề nghị đồng chí báo cáo trước 17 giờ hôm nay.");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getFrom()[0].toString()).contains("<sauro@hoangson.example>");
        assertThat(mail.getMessageID()).isEqualTo("<sauro." + id("nhac:1") + "." + time("2026-05-27T08:00:00").getEpochSecond() + "@hoangson.example>");
        assertThat(state("nhac:1")).isEqualTo("SENT");
        assertThat(running()).isZero();
    }

    @Test
    void theSameCauseReachesAPersonOnceHoweverOftenItIsPostedOrDelivered() {
        messages.post(reminder("nhac:1"));
        messages.post(reminder("nhac:1"));
        work();
        messages.post(reminder("nhac:1"));
        work();
        assertThat(deliveries.deliver(id("nhac:1"))).as("the delegate once more").isTrue();
        assertThat(SERVER.received()).hasSize(1);
        messages.post(message("nhac:1", Message.Kind.REMINDER, HEAD, "cb.congan"));
        work();
        assertThat(SERVER.received()).as("somebody who did not have it").hasSize(2);
    }

    @Test
    void ofTwoNodesThatSendOrPostAtOnceOneDoes() {
        Meeting meeting = new Meeting(jdbc, transactions);
        messages.post(reminder("nhac:1"));
        assertThat(meeting.of(() -> deliveries.deliver(id("nhac:1")), () -> deliveries.deliver(id("nhac:1")))).isNull();
        assertThat(SERVER.received()).hasSize(1);

        if (TestDatabase.isPostgres()) {
            // The later one is undone as a whole and done again, as the job is in which it stands. Two nodes are never on H2.
            assertThat(meeting.of(() -> messages.post(reminder("nhac:2")), () -> messages.post(reminder("nhac:2")))).isInstanceOf(DuplicateKeyException.class);
        }
        messages.post(reminder("nhac:2"));
        work();
        assertThat(SERVER.received()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from message").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whatIsUndoneIsNotToldAndANodeKilledBetweenRecordAndMailLosesNothing() {
        transactions.executeWithoutResult(transaction -> {
            messages.post(reminder("nhac:1"));
            transaction.setRollbackOnly();
        });
        work();
        assertThat(running()).isZero();
        assertThat(SERVER.received()).isEmpty();

        messages.post(reminder("nhac:1"));
        assertThat(due()).as("whoever comes after the killed node finds the job").hasSize(1);
        work();
        assertThat(SERVER.received()).hasSize(1);
    }

    @Test
    void aMailSentAgainBecauseTheNodeDiedAfterTheServersAnswerIsKnownForTheSame() throws Exception {
        messages.post(reminder("nhac:1"));
        transactions.executeWithoutResult(transaction -> {
            deliveries.deliver(id("nhac:1"));
            transaction.setRollbackOnly();
        });
        assertThat(state("nhac:1")).isEqualTo("QUEUED");
        work();
        assertThat(SERVER.received()).hasSize(2);
        assertThat(SERVER.received().get(0).getMessageID()).isEqualTo(SERVER.received().get(1).getMessageID());
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothing() {
        SERVER.down();
        messages.post(reminder("nhac:1"));
        messages.post(message("nhac:2", Message.Kind.ESCALATION, HEAD, "cb.congan"));
        passUntil("2026-05-27T09:00:00");
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        SERVER.up();
        passUntil("2026-05-27T12:00:00");
        assertThat(SERVER.received()).hasSize(3);
        assertThat(running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-27T08:00:00", "2026-05-27T17:50:00", "2026-05-27T20:00:00"})
    void aServerThatIsDownForTwoDaysIsAnIncidentWhichMoreRetriesHeal(String posted) {
        clock.advanceTo(time(posted));
        SERVER.down();
        messages.post(reminder("nhac:1"));
        passUntil("2026-05-29T10:00:00");
        Incident incident = engine.getRuntimeService().createIncidentQuery().singleResult();
        assertThat(incident.getActivityId()).isEqualTo("serviceTask_sendMessage");
        assertThat(incident.getIncidentMessage()).isEqualTo("Không kết nối được máy chủ thư.");
        assertThat(incident.getIncidentTimestamp().toInstant()).isBetween(time(posted).plus(Duration.ofHours(20)), time(posted).plus(Duration.ofHours(36)));
        assertThat(state("nhac:1")).isEqualTo("QUEUED");

        management.setJobRetries(incident.getConfiguration(), 1);
        work();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).as("still down").isOne();

        SERVER.up();
        management.setJobRetries(engine.getRuntimeService().createIncidentQuery().singleResult().getConfiguration(), 1);
        passUntil("2026-05-29T10:01:00");
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(SERVER.received()).hasSize(1);
        assertThat(state("nhac:1")).isEqualTo("SENT");
    }

    @Test
    void nothingButHotSpotsIsSentInTheQuietHours() {
        clock.advanceTo(time("2026-05-27T18:00:00"));
        messages.post(reminder("nhac:1"));
        messages.post(message("nong:1", Message.Kind.HOT_SPOT, HEAD));
        passUntil("2026-05-28T06:29:59");
        assertThat(SERVER.received()).hasSize(1);
        assertThat(state("nong:1")).isEqualTo("SENT");
        passUntil("2026-05-28T06:30:00");
        assertThat(state("nhac:1")).isEqualTo("SENT");
        assertThat(SERVER.received()).hasSize(2);
    }

    @Test
    void aTryThatFallsIntoTheQuietHoursWaitsForTheMorning() {
        clock.advanceTo(time("2026-05-27T17:30:00"));
        SERVER.down();
        messages.post(reminder("nhac:1"));
        passUntil("2026-05-27T18:00:00");
        SERVER.up();
        passUntil("2026-05-28T06:00:00");
        assertThat(SERVER.received()).isEmpty();
        passUntil("2026-05-28T06:30:00");
        assertThat(SERVER.received()).hasSize(1);
    }

    @Test
    void whoStoppedEmailHasNoAddressOrLeftGetsNoneAndTheRowSaysWhy() {
        clock.advanceTo(time("2026-05-27T19:00:00"));
        inbox.stop("cb.congan");
        messages.post(message("nhac:stopped-before", Message.Kind.REMINDER, "cb.congan"));
        messages.post(reminder("nhac:stopped-while-waiting"));
        messages.post(message("nhac:no-address", Message.Kind.REMINDER, "bt.thon12"));
        messages.post(message("nhac:left", Message.Kind.REMINDER, "cv.mttq"));
        inbox.stop(HEAD);
        jdbc.sql("update person set left_on = ? where id = 'cv.mttq'").param(LocalDate.of(2026, 5, 27)).update();
        try {
            passUntil("2026-05-28T07:00:00");
            messages.post(message("nhac:after", Message.Kind.REMINDER, "cv.mttq"));
        } finally {
            jdbc.sql("update person set left_on = null where id = 'cv.mttq'").update();
        }
        assertThat(SERVER.received()).isEmpty();
        assertThat(List.of("nhac:stopped-before", "nhac:stopped-while-waiting", "nhac:no-address", "nhac:left")).extracting(this::state)
                .containsExactly("NOT_SENT STOPPED", "NOT_SENT STOPPED", "NOT_SENT NO_ADDRESS", "NOT_SENT LEFT");
        assertThat(jdbc.sql("select count(*) from message where cause = 'nhac:after'").query(Integer.class).single()).as("who has left is not told").isZero();
        assertThat(running()).isZero();

        inbox.resume(HEAD);
        messages.post(reminder("nhac:again"));
        work();
        assertThat(SERVER.received()).hasSize(1);
    }

    @Test
    void noVariableAndNoErrorNamesAPersonOrWhatIsTold() {
        SERVER.down();
        messages.post(reminder("nhac:1"));
        work();
        Job failed = management.createJobQuery().processDefinitionKey("message-delivery").singleResult();
        assertThat(management.getJobExceptionStacktrace(failed.getId())).doesNotContain("hoangson.example", HEAD, "quán triệt");
        SERVER.up();
        clock.advanceTo(clock.instant().plus(Duration.ofMinutes(1)));
        work();
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processDefinitionKey("message-delivery").list())
                .extracting(HistoricVariableInstance::getName, HistoricVariableInstance::getValue)
                .containsExactlyInAnyOrder(tuple("messageId", id("nhac:1")), tuple("quietHours", false));
    }

    @Test
    void inTheMorningEachPersonWithWorkGetsOneDigest() throws IOException {
        sample.open();
        work();
        SERVER.fresh();
        jdbc.sql("delete from message").update();
        clock.advanceTo(time("2026-05-28T06:30:00"));
        runTheMorning();
        List<String> told = digested();
        assertThat(told).contains("bt.thon01", "pbt.thon01", "bt.thon12").doesNotHaveDuplicates().doesNotContain("quantri");
        String text = jdbc.sql("select text from message where recipient_id = 'bt.thon01' and kind = 'DIGEST'").query(String.class).single();
        assertThat(text).startsWith("Việc của đồng chí ngày 28/05/2026:").contains("Báo cáo kết quả quán triệt");
        assertThat(SERVER.received().stream().filter(MessageDeliveryTest::isDigest)).hasSize((int) told.stream().filter(person -> organisation.person(person).email() != null).count());

        runTheMorning();
        digests.post();
        work();
        assertThat(digested()).as("a second node").isEqualTo(told);

        clock.advanceTo(time("2026-05-30T06:30:00"));
        runTheMorning();
        assertThat(digested()).as("a Saturday").isEqualTo(told);
    }

    private static boolean isDigest(MimeMessage mail) {
        try {
            return mail.getSubject().startsWith("Việc trong ngày");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> digested() {
        return jdbc.sql("select recipient_id from message where kind = 'DIGEST' order by recipient_id, id").query(String.class).list();
    }

    private void runTheMorning() {
        management.executeJob(management.createJobQuery().processDefinitionKey("morning-digest").timers().singleResult().getId());
        work();
    }

    @Test
    void everyNewTaskIsToldByEmailToTheMembersOfItsUnit() throws IOException {
        sample.open();
        work();
        TreeSet<String> addresses = new TreeSet<>();
        new Desk(engine, organisation).tasks("userTask_confirmDissemination").stream().map(task -> new Desk(engine, organisation).group(task))
                .flatMap(unit -> organisation.members(unit).stream()).map(Person::email).filter(address -> address != null).forEach(addresses::add);
        assertThat(addresses).hasSizeGreaterThan(20);
        Map<String, Integer> counted = new TreeMap<>();
        SERVER.received().forEach(mail -> counted.merge(address(mail), 1, Integer::sum));
        assertThat(counted.keySet()).containsAll(addresses);
        assertThat(SERVER.received()).hasSize(jdbc.sql("select count(*) from message where state = 'SENT'").query(Integer.class).single());
        assertThat(running()).isZero();
    }

    private static String address(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
