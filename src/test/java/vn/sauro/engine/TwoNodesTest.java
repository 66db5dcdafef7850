package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.testing.PostgresCondition;
import vn.sauro.testing.SauRoProcess;
import vn.sauro.testing.TasklistClient;
import vn.sauro.testing.TestDatabase;
import vn.sauro.testing.TestPostgres;

/** Servers, each in a JVM of its own, on one PostgreSQL. */
@Tag("engine")
@ExtendWith(PostgresCondition.class)
class TwoNodesTest {

    private static final String PASSWORD = "Kiem-Thu-2026";
    private static final Pattern READY = Pattern.compile("Tasklist: http://127\\.0\\.0\\.1:(\\d+)/");
    private static final List<String> NODES = List.of("nut-1", "nut-2");
    private static final int HAMLETS = 12;

    @TempDir
    Path folder;

    @BeforeEach
    void onPostgres() {
        assumeThat(TestDatabase.isPostgres()).as("a database that takes two servers").isTrue();
    }

    @Test
    void twoNodesThatStartAtTheSameMomentPrepareOnceAndShareTheWork() throws Exception {
        String url = TestPostgres.freshDatabase();
        JdbcClient database = TestPostgres.look(url);
        try (SauRoProcess first = start(NODES.get(0), url); SauRoProcess second = start(NODES.get(1), url)) {
            CompletableFuture<Integer> firstPort = CompletableFuture.supplyAsync(() -> port(first));
            CompletableFuture<Integer> secondPort = CompletableFuture.supplyAsync(() -> port(second));
            List<Integer> ports = List.of(firstPort.get(), secondPort.get());
            settle(database);
            assertPreparedOnce(database);

            for (int hamlet = 1; hamlet <= HAMLETS; hamlet++) {
                report(hamlet, ports.get(hamlet % ports.size()));
            }
            settle(database);
        }
        assertThat(count(database, "dissemination_report")).isEqualTo(HAMLETS);
        assertThat(count(database, "act_ru_task where task_def_key_ = 'userTask_draftPlan' and name_ not like '%Kết luận%'")).isEqualTo(HAMLETS);
        assertThat(database.sql("select distinct hostname_ from act_hi_job_log where job_state_ = 2").query(String.class).list()).containsExactlyInAnyOrderElementsOf(NODES);
        assertThat(database.sql("select job_id_ from act_hi_job_log where job_state_ = 2 group by job_id_ having count(*) > 1").query(String.class).list()).isEmpty();
        assertThat(count(database, "act_ru_incident")).isZero();
    }

    @Test
    void aStoppedServerHoldsNoJobAndTheNextOneGoesOnAtOnce() throws Exception {
        String url = TestPostgres.freshDatabase();
        JdbcClient database = TestPostgres.look(url);
        try (SauRoProcess server = start(NODES.get(0), url)) {
            // Ready means that the opening's jobs have just begun.
            port(server);
            await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(20)).until(() -> count(database, "act_ru_job where lock_owner_ is not null") > 0);
            assertThat(server.stop()).isEqualTo(143);
        }
        assertThat(count(database, "act_ru_job where lock_owner_ is not null")).isZero();
        assertThat(count(database, "act_hi_job_log where job_state_ = 1")).as("failed attempts").isZero();
        try (SauRoProcess server = start(NODES.get(1), url)) {
            report(1, port(server));
            settle(database);
        }
        assertPreparedOnce(database);
        assertThat(database.sql("select job_id_ from act_hi_job_log where job_state_ = 2 group by job_id_ having count(*) > 1").query(String.class).list()).isEmpty();
    }

    private static void assertPreparedOnce(JdbcClient database) {
        assertThat(count(database, "act_re_deployment")).isOne();
        assertThat(count(database, "act_re_procdef where version_ > 1")).isZero();
        assertThat(count(database, "commune_clock")).isOne();
        assertThat(count(database, "rearrangement")).isOne();
        assertThat(count(database, "act_hi_procinst where proc_def_key_ = 'hamlet-rearrangement'")).isOne();
        assertThat(count(database, "act_id_membership where group_id_ = 'camunda-admin'")).isOne();
        assertThat(database.sql("select name_ from act_ru_filter group by name_ having count(*) > 1").query(String.class).list()).isEmpty();
        assertThat(database.sql("select resource_id_ from act_ru_authorization where resource_type_ = 5 group by resource_id_, group_id_ having count(*) > 1")
                .query(String.class).list()).isEmpty();
        assertThat(database.sql("select business_key_ from act_hi_procinst where proc_def_key_ = 'dissemination' group by business_key_ having count(*) > 1")
                .query(String.class).list()).isEmpty();
    }

    private SauRoProcess start(String node, String url) throws Exception {
        return SauRoProcess.start(Files.createDirectories(folder.resolve(node)), url, "--spring.profiles.active=sample", "--server.port=0",
                "--sauro.sample.password=" + PASSWORD, "--camunda.bpm.generic-properties.properties.hostname=" + node);
    }

    private static int port(SauRoProcess server) {
        Matcher ready = READY.matcher(server.readUntil(line -> READY.matcher(line).find()));
        assertThat(ready.find()).isTrue();
        server.drain();
        return Integer.parseInt(ready.group(1));
    }

    private static void settle(JdbcClient database) {
        await().atMost(Duration.ofSeconds(90)).until(() -> count(database, "act_ru_job where handler_type_ = 'async-continuation'") == 0);
    }

    private static void report(int hamlet, int port) throws Exception {
        String secretary = "bt.thon%02d".formatted(hamlet);
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(secretary, PASSWORD)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> task(client) != null);
        assertThat(client.submit(task(client), secretary, dissemination()).statusCode()).isEqualTo(204);
    }

    private static String task(TasklistClient client) throws Exception {
        JsonNode tasks = client.engine("/task?maxResults=5&taskDefinitionKey=userTask_confirmDissemination");
        return tasks.isEmpty() ? null : tasks.get(0).path("id").asText();
    }

    private static long count(JdbcClient database, String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-26", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-26", "expected", 30));
        values.put("present", 30);
        return values;
    }
}
