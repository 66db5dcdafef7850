package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.Meeting;

/** Two people and one task, on the engine itself. */
@EngineTest
class TaskConflictsTest {

    private static final String GONE = "Việc này đã được hoàn thành hoặc không còn nữa. Đề nghị tải lại danh sách công việc.";
    private static final String AT_ONCE = "Có người khác vừa xử lý việc này cùng lúc. Nội dung bạn nhập vẫn còn trên biểu mẫu; đề nghị thực hiện lại.";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TaskService tasks;
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

    private Meeting meeting;

    @BeforeEach
    void openTheSample() throws IOException {
        meeting = new Meeting(jdbc, transactions);
        sample.open();
        work();
        clock.advanceTo(OffsetDateTime.parse("2026-05-27T08:00:00+07:00").toInstant());
    }

    private void work() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
    }

    private String task(String unit) {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_confirmDissemination").taskCandidateGroup(unit).includeAssignedTasks().singleResult().getId();
    }

    private void as(String person, Runnable act) {
        IdentityService identities = engine.getIdentityService();
        identities.setAuthentication(person, identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
        try {
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private void submit(String person, String task) {
        as(person, () -> engine.getFormService().submitTaskForm(task, dissemination()));
    }

    private void claim(String person, String task) {
        claim(person, task, person);
    }

    private void claim(String person, String task, String hands) {
        as(person, () -> tasks.claim(task, hands));
    }

    private String holder(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<String> reporters(String unit) {
        return jdbc.sql("select reported_by from dissemination_report where unit_code = ?").param(unit).query(String.class).list();
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-26", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-26"));
        values.put("expected", 30);
        values.put("present", 28);
        return values;
    }

    /** What the person reads in the web app, be it said by the seam or in place of the engine's error. */
    private String sentence(Throwable error, String task) {
        if (error instanceof FormRefused refused) {
            return refused.sentence();
        }
        int code = error instanceof ProcessEngineException ours ? ours.getCode() : 0;
        return new ErrorSentences(id -> tasks.createTaskQuery().taskId(id).count() > 0)
                .of(new EngineError(500, error.getClass().getSimpleName(), code, error.getMessage()), "POST", "/task/" + task + "/submit-form").text();
    }

    @Test
    void ofTwoWhoSubmitOneTaskTheLaterWaitsAndReadsThatItIsDone() {
        String task = task("chibo-thon-01");
        Throwable later = meeting.of(() -> submit("bt.thon01", task), () -> submit("pbt.thon01", task));
        assertThat(later).isInstanceOf(FormRefused.class).hasMessage(GONE);
        assertThat(reporters("chibo-thon-01")).containsExactly("bt.thon01");
    }

    @Test
    void ofTwoWhoSubmitAtTheSameInstantOneIsHeardWhoeverItIs() throws Exception {
        for (String cell : List.of("02", "03", "04", "05", "06")) {
            String task = task("chibo-thon-" + cell);
            CyclicBarrier instant = new CyclicBarrier(2);
            CompletableFuture<Throwable> head = CompletableFuture.supplyAsync(() -> attempt(instant, () -> submit("bt.thon" + cell, task)));
            CompletableFuture<Throwable> deputy = CompletableFuture.supplyAsync(() -> attempt(instant, () -> submit("pbt.thon" + cell, task)));
            Throwable loser = head.get() == null ? deputy.get() : head.get();
            assertThat(loser).isNotNull();
            assertThat(sentence(loser, task)).isEqualTo(GONE);
            assertThat(reporters("chibo-thon-" + cell)).containsExactly(head.get() == null ? "bt.thon" + cell : "pbt.thon" + cell);
        }
        work();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_draftPlan").processVariableValueEquals("planScope", "LETTER_349").count()).isEqualTo(5);
    }

    private static Throwable attempt(CyclicBarrier instant, Runnable act) {
        return catchThrowable(() -> {
            arrive(instant);
            act.run();
        });
    }

    @Test
    void theLaterOneGoesOnWhenTheFirstIsUndone() {
        String task = task("chibo-thon-01");
        Throwable later = meeting.ofFirstUndone(() -> submit("bt.thon01", task), () -> submit("pbt.thon01", task));
        assertThat(later).isNull();
        assertThat(reporters("chibo-thon-01")).containsExactly("pbt.thon01");
    }

    @Test
    void whoSubmitsWhileAnotherClaimsReadsWhoHasIt() {
        String task = task("chibo-thon-01");
        Throwable later = meeting.of(() -> claim("bt.thon01", task), () -> submit("pbt.thon01", task));
        assertThat(later).isInstanceOf(FormRefused.class).hasMessageContaining("đồng chí " + organisation.head("chibo-thon-01").orElseThrow().name() + " nhận");
        assertThat(reporters("chibo-thon-01")).isEmpty();
    }

    @Test
    void ofTwoWhoClaimAtOnceTheLaterReadsThatSomebodyElseWasThere() {
        String task = task("chibo-thon-01");
        Throwable later = meeting.of(() -> claim("bt.thon01", task), () -> claim("pbt.thon01", task));
        assertThat(later).isInstanceOf(OptimisticLockingException.class);
        assertThat(sentence(later, task)).isEqualTo(AT_ONCE);
        assertThat(holder(task)).isEqualTo("bt.thon01");
    }

    @Test
    void ofTwoWhoWaitForEachOtherOneIsToldToDoItAgain() throws Exception {
        String one = task("chibo-thon-01");
        String other = task("chibo-thon-02");
        CyclicBarrier bothHold = new CyclicBarrier(2);
        CompletableFuture<Throwable> forth = CompletableFuture.supplyAsync(() -> claimBoth(one, other, bothHold));
        CompletableFuture<Throwable> back = CompletableFuture.supplyAsync(() -> claimBoth(other, one, bothHold));
        List<Throwable> ended = Arrays.asList(forth.get(20, TimeUnit.SECONDS), back.get(20, TimeUnit.SECONDS));
        assertThat(ended).filteredOn(Objects::nonNull).isNotEmpty().allSatisfy(error -> assertThat(sentence(error, one)).isEqualTo(AT_ONCE));
    }

    /** The system's own claim: what meets here are the rows, not the people. */
    private Throwable claimBoth(String first, String second, CyclicBarrier bothHold) {
        return catchThrowable(() -> transactions.executeWithoutResult(status -> {
            tasks.claim(first, "bt.thon01");
            arrive(bothHold);
            tasks.claim(second, "bt.thon01");
        }));
    }

    private static void arrive(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The other one did not come", e);
        }
    }

    @Test
    void whatOneHasClaimedNobodyElseSubmitsUntilItIsGivenBack() {
        String task = task("chibo-thon-01");
        claim("bt.thon01", task);
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> submit("pbt.thon01", task));
        assertThat(refused.sentence()).isEqualTo("Việc này đã được đồng chí " + organisation.head("chibo-thon-01").orElseThrow().name()
                + " nhận, nên chỉ đồng chí ấy gửi được biểu mẫu. Nội dung bạn nhập vẫn còn trên biểu mẫu; "
                + "đề nghị trao đổi với đồng chí ấy hoặc gửi lại sau khi việc được trả lại.");
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(reporters("chibo-thon-01")).isEmpty();
        claim("bt.thon01", task, null);
        assertThat(holder(task)).isNull();
        submit("pbt.thon01", task);
        assertThat(reporters("chibo-thon-01")).containsExactly("pbt.thon01");
    }

    @Test
    void nobodyTakesATaskOutOfAnothersHandsOrPutsItThere() {
        String task = task("chibo-thon-01");
        assertThat(catchThrowable(() -> claim("pbt.thon01", task, "bt.thon01"))).isInstanceOf(AuthorizationException.class);
        assertThat(holder(task)).isNull();
        claim("bt.thon01", task);
        assertThat(catchThrowable(() -> claim("pbt.thon01", task, null))).isInstanceOf(AuthorizationException.class);
        assertThat(holder(task)).isEqualTo("bt.thon01");
    }

    @Test
    void theAdministratorMayHandATaskOver() {
        String task = task("chibo-thon-01");
        claim("bt.thon01", task);
        as("quantri", () -> tasks.setAssignee(task, "pbt.thon01"));
        assertThat(catchThrowableOfType(FormRefused.class, () -> submit("bt.thon01", task)).sentence()).contains(" nhận, nên chỉ đồng chí ấy gửi được");
        submit("pbt.thon01", task);
        assertThat(reporters("chibo-thon-01")).containsExactly("pbt.thon01");
    }

    @Test
    void ofTwoWhoOpenTheSameRearrangementOneOpensIt() throws Exception {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("hamlet-rearrangement").latestVersion().singleResult().getId();
        Map<String, Object> opening = Map.of("code", "dot-hai", "title", "Sắp xếp thôn", "basis", "Thông báo kết luận ngày 26/5/2026", "deadline", "2026-06-25",
                "schemes", "[{\"code\":\"pa-91\",\"name\":\"Phương án\",\"hamlets\":[\"thon-11\",\"thon-12\"]}]");
        Runnable open = () -> as("chanhvanphong", () -> engine.getFormService().submitStartForm(definition, new HashMap<>(opening)));
        CyclicBarrier instant = new CyclicBarrier(2);
        CompletableFuture<Throwable> other = CompletableFuture.supplyAsync(() -> attempt(instant, open));
        Throwable mine = attempt(instant, open);
        Throwable loser = mine == null ? other.get() : mine;
        assertThat(loser).isNotNull();
        assertThat(sentence(loser, "none")).isIn(AT_ONCE, "“Mã đợt”: đợt sắp xếp mang mã “dot-hai” đã được mở.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("dot-hai").processDefinitionKey("hamlet-rearrangement").count())
                .isEqualTo(1);
    }
}
