package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.testing.PostgresCondition;
import vn.sauro.testing.SauRoProcess;
import vn.sauro.testing.TasklistClient;

@Tag("engine")
@ExtendWith(PostgresCondition.class)
class KilledServerTest {

    private static final String PASSWORD = "Kiem-Thu-2026";
    private static final Pattern READY = Pattern.compile("Tasklist: http://127\\.0\\.0\\.1:(\\d+)/");
    /** Killed right after this many answered submits, each time after a new start. */
    private static final int[] SUBMITS_BEFORE_KILL = {1, 3};

    /** Bytes of a database in which the engine's tables begin to stand; complete it is several times as large. */
    private static final long HALF_MIGRATED = 200_000;

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsThereAfterEveryKillAndNothingRunsTwice() throws Exception {
        String database = SauRoProcess.lastingDatabase(folder);
        int hamlet = 0;
        for (int submits : SUBMITS_BEFORE_KILL) {
            try (SauRoProcess server = start(database)) {
                int port = port(server);
                for (int i = 0; i < submits; i++) {
                    hamlet++;
                    String secretary = secretary(hamlet);
                    TasklistClient client = as(secretary, port);
                    HttpResponse<String> answer = client.submit(onlyTask(client, "userTask_confirmDissemination"), secretary, dissemination());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                }
                server.kill();
            }
        }
        try (SauRoProcess server = start(database)) {
            int port = port(server);
            for (int done = 1; done <= hamlet; done++) {
                TasklistClient client = as(secretary(done), port);
                await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> !onlyTask(client, "userTask_draftPlan").isEmpty());
            }
            TasklistClient next = as(secretary(hamlet + 1), port);
            assertThat(onlyTask(next, "userTask_confirmDissemination")).isNotEmpty();
        }
    }

    /** Of PostgreSQL, which takes back half a migration, nothing else is to be shown. */
    @Test
    @DisabledIf("vn.sauro.testing.TestDatabase#isPostgres")
    void aFirstStartThatIsKilledAmongItsMigrationsIsMadeAnew() throws Exception {
        String database = SauRoProcess.lastingDatabase(folder);
        Path complete = folder.resolve("sauro.mv.db");
        Path beside = folder.resolve("sauro.new.mv.db");
        try (SauRoProcess server = start(database)) {
            await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(2)).until(() -> Files.exists(beside) && Files.size(beside) > HALF_MIGRATED);
            server.kill();
        }
        assertThat(beside).exists();
        assertThat(complete).doesNotExist();
        try (SauRoProcess server = start(database)) {
            assertThat(onlyTask(as(secretary(1), port(server)), "userTask_confirmDissemination")).isNotEmpty();
        }
        assertThat(complete).exists();
        assertThat(beside).doesNotExist();
    }

    private SauRoProcess start(String database) throws Exception {
        return SauRoProcess.start(folder, database, "--spring.profiles.active=sample", "--server.port=0", "--sauro.sample.password=" + PASSWORD);
    }

    private static int port(SauRoProcess server) {
        Matcher ready = READY.matcher(server.readUntil(line -> READY.matcher(line).find()));
        assertThat(ready.find()).isTrue();
        server.drain();
        return Integer.parseInt(ready.group(1));
    }

    private static TasklistClient as(String user, int port) throws Exception {
        TasklistClient client = new TasklistClient(port);
        assertThat(client.login(user, PASSWORD)).isEqualTo(200);
        return client;
    }

    /** Waits for the person's one task of that element within the rearrangement; what is asked for the whole conclusion runs beside it. */
    private static String onlyTask(TasklistClient client, String key) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> tasks(client, key).size() == 1);
        return tasks(client, key).get(0).path("id").asText();
    }

    private static List<JsonNode> tasks(TasklistClient client, String key) throws Exception {
        List<JsonNode> tasks = new ArrayList<>();
        client.engine("/task?maxResults=50&taskDefinitionKey=" + key).forEach(task -> {
            if (!task.path("name").asText().contains("toàn bộ Kết luận")) {
                tasks.add(task);
            }
        });
        return tasks;
    }

    private static String secretary(int hamlet) {
        return "bt.thon%02d".formatted(hamlet);
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-26", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-26", "expected", 30));
        values.put("present", 30);
        return values;
    }
}
