package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, hamlets and clusters answer in any order and two at a time, while the job executor goes on behind them. */
class AtTheSameMomentTest extends ProcedureWalk {

    @Autowired
    private ManagementService management;
    private JobExecutor executor;

    @BeforeEach
    void startTheJobExecutor() {
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        // Looks again at once: the test waits for it.
        executor.setMaxJobsPerAcquisition(20);
        executor.setWaitTimeInMillis(50);
        executor.setMaxWait(100);
        executor.start();
    }

    @AfterEach
    void stopTheJobExecutor() {
        executor.shutdown();
    }

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noValueOfOneShowsAtAnotherNoSubmitIsLostAndNoStepRunsTwice(long order) {
        on("2026-05-27");
        rest();
        inPairs("userTask_confirmDissemination", order, task -> with(dissemination("2026-05-27"), "presenter", "Người quán triệt của " + desk.group(task)));
        assertThat(jdbc.sql("select unit_code, presenter from dissemination_report").query((row, number) -> row.getString(2).endsWith(" " + row.getString(1))).list())
                .hasSameSizeAs(rearrangements.unitCodes(CODE)).containsOnly(true);
        prepareTheRest();
        on("2026-05-30");
        rest();
        int ledgers = desk.tasks("userTask_recordLedger").size();
        inPairs("userTask_recordLedger", order, task -> {
            int households = (Integer) desk.prefill(task).get("households");
            return with(ledger("2026-05-30", households, households, households), "minutesNumber",
                    "BB của " + runtime.getVariable(task.getExecutionId(), "hamletCode") + " " + runtime.getVariable(task.getExecutionId(), "clusterCode"));
        });
        assertThat(jdbc.sql("select hamlet_code, cluster_code, minutes_number from ledger")
                .query((row, number) -> row.getString(3).equals("BB của " + row.getString(1) + " " + row.getString(2))).list()).hasSize(ledgers).containsOnly(true);
        assertThat(desk.tasks("userTask_submitDossier")).hasSize(1);
        assertThat(ranTwice()).isEmpty();
    }

    private void prepareTheRest() {
        on("2026-05-28");
        rest();
        answerAll("userTask_bookSession", booking("2026-05-28"));
        answerAll("userTask_draftPlan", plan("2026-05-28"));
        answerAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        answerAll("userTask_approvePlan", decision("APPROVE", "2026-05-28"));
        answerAll("userTask_acceptAssignment", Map.of("accepted", true));
        answerAll("userTask_draftScheme", scheme("Thôn Mới"));
        answerAll("userTask_agreePolicy", decision("AGREE", "2026-05-28"));
        answerAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
    }

    private void answerAll(String element, Map<String, Object> values) {
        desk.tasks(element).stream().filter(task -> !"WHOLE_CONCLUSION".equals(runtime.getVariable(task.getExecutionId(), "planScope")))
                .forEach(task -> desk.submitOnly(task, values));
        rest();
    }

    /** Two threads submit the two halves of a shuffled list; then everything comes to rest. */
    private void inPairs(String element, long order, java.util.function.Function<Task, Map<String, Object>> values) {
        List<Task> shuffled = new ArrayList<>(desk.tasks(element));
        Collections.shuffle(shuffled, new Random(order));
        int half = shuffled.size() / 2;
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> shuffled.subList(0, half).forEach(task -> submit(task, values)));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> shuffled.subList(half, shuffled.size()).forEach(task -> submit(task, values)));
        one.join();
        other.join();
        rest();
    }

    private void submit(Task task, java.util.function.Function<Task, Map<String, Object>> values) {
        desk.submitOnly(task, values.apply(task));
    }

    private void rest() {
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            // Time goes on, so that a job that met another one at the same row is tried again.
            clock.advanceTo(clock.instant().plusSeconds(5));
            return management.createJobQuery().messages().count() == 0 && management.createJobQuery().timers().executable().count() == 0;
        });
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    /** Steps that ran more than once for one subject: every element runs once in each instance of a straight walk, but for the look at what is late. */
    private List<String> ranTwice() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(step -> List.of("userTask", "serviceTask", "businessRuleTask", "callActivity").contains(step.getActivityType()))
                .filter(step -> !step.getActivityId().equals("serviceTask_watchLateness"))
                .filter(step -> !step.getActivityId().contains("#") && step.getCalledProcessInstanceId() == null)
                .collect(Collectors.groupingBy(step -> step.getProcessInstanceId() + " " + step.getActivityId(), Collectors.counting()))
                .entrySet().stream().filter(step -> step.getValue() > 1).map(Map.Entry::getKey).toList();
    }
}
