package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, hamlets and clusters answer in any order and two at a time, while two job threads go on behind them. */
class AtTheSameMomentTest extends ProcedureWalk {

    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noValueOfOneShowsAtAnotherNoSubmitIsLostAndNoStepRunsTwice(long order) {
        on("2026-05-27");
        inPairs("userTask_confirmDissemination", order, task -> with(dissemination("2026-05-27"), "presenter", "Người quán triệt của " + desk.group(task)));
        assertThat(jdbc.sql("select unit_code, presenter from dissemination_report").query((row, number) -> row.getString(2).endsWith(" " + row.getString(1))).list())
                .hasSameSizeAs(rearrangements.unitCodes(CODE)).containsOnly(true);
        prepareTheRest();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        on("2026-05-30");
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
        desk.submitAll("userTask_bookSession", booking("2026-05-28"));
        desk.submitAll("userTask_draftPlan", plan("2026-05-28"));
        desk.submitAll("userTask_checkPlan", Map.of("verdict", "ACCEPT"));
        desk.submitAll("userTask_approvePlan", decision("APPROVE", "2026-05-28"));
        desk.submitAll("userTask_acceptAssignment", Map.of("accepted", true));
        desk.submitAll("userTask_draftScheme", scheme("Thôn Mới"));
        desk.submitAll("userTask_agreePolicy", decision("AGREE", "2026-05-28"));
    }

    /** Two threads submit from the two ends of a shuffled list, each running whatever jobs it finds; a job the other one took is the other one's. */
    private void inPairs(String element, long order, java.util.function.Function<Task, Map<String, Object>> values) {
        List<Task> shuffled = new ArrayList<>(desk.tasks(element));
        Collections.shuffle(shuffled, new Random(order));
        int half = shuffled.size() / 2;
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> shuffled.subList(0, half).forEach(task -> submit(task, values)));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> shuffled.subList(half, shuffled.size()).forEach(task -> submit(task, values)));
        one.join();
        other.join();
        work();
    }

    private void submit(Task task, java.util.function.Function<Task, Map<String, Object>> values) {
        desk.submitOnly(task, values.apply(task));
        work();
    }

    private void work() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(this::execute);
        }
    }

    private List<Job> due() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException | ConcurrencyFailureException taken) {
            // The other thread was a moment earlier; what it left undone is found by the next look.
        } catch (org.camunda.bpm.engine.exception.NullValueException gone) {
            // Done by the other thread.
        }
    }

    /** Steps that ran more than once for one subject: every element runs once in each instance of a straight walk. */
    private List<String> ranTwice() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(step -> List.of("userTask", "serviceTask", "businessRuleTask", "callActivity").contains(step.getActivityType()))
                .filter(step -> !step.getActivityId().contains("#") && step.getCalledProcessInstanceId() == null)
                .collect(Collectors.groupingBy(step -> step.getProcessInstanceId() + " " + step.getActivityId(), Collectors.counting()))
                .entrySet().stream().filter(step -> step.getValue() > 1).map(Map.Entry::getKey).toList();
    }
}
