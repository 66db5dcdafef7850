package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.testing.PostgresCondition;
import vn.sauro.testing.SauRoProcess;
import vn.sauro.testing.TasklistClient;

/** The command as the administrator runs it, between two servers. */
@Tag("engine")
@ExtendWith(PostgresCondition.class)
class MigrationCommandTest {

    private static final String PASSWORD = "Kiem-Thu-2026";
    private static final Pattern READY = Pattern.compile("Tasklist: http://127\\.0\\.0\\.1:(\\d+)/");
    private static final String[] ARGUMENTS = {"--spring.profiles.active=sample", "--server.port=0", "--sauro.sample.password=" + PASSWORD};

    @TempDir
    Path folder;
    @TempDir
    Path resources;

    @Test
    void aServerGoesOnWithTheChangedModelsWhenTheCommandHasMovedWhatRuns() throws Exception {
        String database = SauRoProcess.lastingDatabase(folder);
        try (SauRoProcess server = SauRoProcess.start(folder, database, ARGUMENTS)) {
            waitsFor("userTask_confirmDissemination", as("bt.thon01", server));
            server.kill();
        }
        ChangedModels.copyTo(resources);
        ChangedModels.replace(resources.resolve("processes/dissemination.bpmn"), "userTask_confirmDissemination", "userTask_reportDissemination");

        try (SauRoProcess refused = command(database)) {
            assertThat(refused.finish()).as(said(refused)).isEqualTo(3);
            assertThat(said(refused)).contains("Không chuyển được", "(userTask_confirmDissemination)", "sap-xep-thon-2026:chibo-thon-01").doesNotContain("Tasklist:");
        }
        Files.createDirectories(resources.resolve("migration"));
        Files.writeString(resources.resolve("migration/dissemination.csv"), "userTask_confirmDissemination;userTask_reportDissemination\n");
        try (SauRoProcess migrated = command(database)) {
            assertThat(migrated.finish()).as(said(migrated)).isZero();
            assertThat(said(migrated)).containsPattern("Quán triệt, triển khai \\(dissemination\\) +1 +2 +\\d+").contains("Đã chuyển");
        }

        try (SauRoProcess server = SauRoProcess.startChanged(folder, resources, database, ARGUMENTS)) {
            TasklistClient secretary = as("bt.thon01", server);
            String task = waitsFor("userTask_reportDissemination", secretary);
            assertThat(secretary.submit(task, "bt.thon01", dissemination()).statusCode()).isEqualTo(204);
            waitsFor("userTask_draftPlan", secretary);
        }
    }

    private SauRoProcess command(String database) throws Exception {
        return SauRoProcess.startChanged(folder, resources, database, "--spring.profiles.active=sample", "--sauro.sample.password=" + PASSWORD, "--sauro.migration=run");
    }

    private static String said(SauRoProcess process) {
        return String.join("\n", process.lines());
    }

    private static TasklistClient as(String user, SauRoProcess server) throws Exception {
        Matcher ready = READY.matcher(server.readUntil(line -> READY.matcher(line).find()));
        assertThat(ready.find()).isTrue();
        server.drain();
        TasklistClient client = new TasklistClient(Integer.parseInt(ready.group(1)));
        assertThat(client.login(user, PASSWORD)).isEqualTo(200);
        return client;
    }

    /** Waits until the person has a task of this element within the rearrangement, beside what the whole conclusion asks for; its id. */
    private static String waitsFor(String element, TasklistClient client) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> tasks(element, client).size() == 1);
        return tasks(element, client).get(0);
    }

    private static List<String> tasks(String element, TasklistClient client) throws Exception {
        List<String> ids = new ArrayList<>();
        client.engine("/task?maxResults=50&taskDefinitionKey=" + element).forEach(task -> {
            if (!task.path("name").asText().contains("toàn bộ Kết luận")) {
                ids.add(task.path("id").asText());
            }
        });
        return ids;
    }

    private static Map<String, Object> dissemination() {
        Map<String, Object> values = new HashMap<>(Map.of("heldOn", "2026-05-26", "meetingForm", "CELL_MEETING", "toMembers", true, "coversDirective21", true,
                "coversDirective05", true, "coversLetter349", true, "presenter", "Bí thư chi bộ", "minutesNumber", "01-BB", "minutesDate", "2026-05-26"));
        values.putAll(Map.of("expected", 30, "present", 30));
        return values;
    }
}
