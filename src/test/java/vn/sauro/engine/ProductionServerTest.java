package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The program as a commune's server runs it: a JVM of its own, settings from the environment alone. */
@Tag("engine")
@ExtendWith(PostgresCondition.class)
class ProductionServerTest {

    private static final String ACCOUNT = "quantri.xa";
    private static final String PASSWORD = "Mat-Khau-Manh-2026";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    Path folder;

    @Test
    void aStartWithoutSettingsEndsWithSentencesAndNoStackTrace() throws Exception {
        try (SauRoProcess server = SauRoProcess.startInEnvironment(folder, Map.of("SPRING_PROFILES_ACTIVE", "production"))) {
            assertThat(server.finish()).isEqualTo(StartRefused.EXIT_CODE);
            assertThat(String.join("\n", server.lines())).contains("SAURO_DB_URL: thiếu", "SAURO_DB_USER: thiếu", "SAURO_DB_PASSWORD: thiếu", "SAURO_ADMIN_PASSWORD: thiếu")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void aNewServerHasOneAdministratorWhomALaterStartLeavesAlone() throws Exception {
        assumeThat(TestDatabase.isPostgres()).isTrue();
        Map<String, String> environment = environment(TestPostgres.freshDatabase());
        try (SauRoProcess server = SauRoProcess.startInEnvironment(folder, environment)) {
            int port = port(server);
            int management = port(server);
            TasklistClient client = new TasklistClient(port);
            assertThat(client.login(ACCOUNT, PASSWORD)).isEqualTo(200);
            assertThat(client.engine("/user?maxResults=50").findValuesAsText("id")).containsExactly(ACCOUNT);
            assertThat(client.engine("/group?maxResults=50&member=" + ACCOUNT).findValuesAsText("id")).containsExactly("camunda-admin");
            assertThat(client.post("/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(404);
            assertThat(client.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(404);
            watched(port, management);
            server.stop();
            assertLogsAreStructuredAndNameNobody(server);
        }
        environment.put("SAURO_ADMIN_PASSWORD", "Mat-Khau-Khac-2027");
        try (SauRoProcess server = SauRoProcess.startInEnvironment(folder, environment)) {
            int port = port(server);
            server.drain();
            assertThat(new TasklistClient(port).login(ACCOUNT, PASSWORD)).isEqualTo(200);
            TasklistClient other = new TasklistClient(port);
            assertThat(other.login(ACCOUNT, "Mat-Khau-Khac-2027")).isEqualTo(401);
        }
        JdbcClient database = TestPostgres.look(environment.get("SAURO_DB_URL"));
        assertThat(database.sql("select count(*) from act_id_user").query(Integer.class).single()).isOne();
        assertThat(database.sql("select count(*) from act_re_deployment").query(Integer.class).single()).isOne();
        assertThat(database.sql("select mode from commune_clock").query(String.class).single()).isEqualTo("REAL");
    }

    @Test
    void theDatabaseOfATryOutIsRefused() throws Exception {
        assumeThat(TestDatabase.isPostgres()).isTrue();
        Map<String, String> environment = environment(TestPostgres.freshDatabase());
        try (SauRoProcess server = SauRoProcess.startInEnvironment(folder, environment)) {
            port(server);
            server.stop();
        }
        TestPostgres.look(environment.get("SAURO_DB_URL")).sql("update commune_clock set mode = 'OFFSET', offset_millis = 1000").update();
        try (SauRoProcess server = SauRoProcess.startInEnvironment(folder, environment)) {
            assertThat(server.finish()).isEqualTo(StartRefused.EXIT_CODE);
            assertThat(String.join("\n", server.lines())).contains("SAURO_DB_URL: cơ sở dữ liệu này đã dùng để chạy thử").doesNotContain("\\tat ");
        }
    }

    private static Map<String, String> environment(String database) {
        return new HashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "production", "SAURO_DB_URL", database, "SAURO_DB_USER", TestPostgres.user(), "SAURO_DB_PASSWORD",
                TestPostgres.password(), "SAURO_ADMIN", ACCOUNT, "SAURO_ADMIN_PASSWORD", PASSWORD, "SAURO_PORT", "0", "SAURO_MANAGEMENT_PORT", "0",
                // Secure cookies are not sent over plain HTTP; the sample's password must open nothing.
                "SAURO_SECURE_COOKIES", "false", "SAURO_SAMPLE_PASSWORD", "Mat-Khau-Mau-2026"));
    }

    /** What is watched from outside answers on a port of its own, and on no other. */
    private static void watched(int port, int management) throws Exception {
        assertThat(status(port, "/actuator/prometheus")).isEqualTo(404);
        assertThat(status(port, "/actuator/health")).isEqualTo(404);
        assertThat(status(management, "/actuator/health/liveness")).isEqualTo(200);
        assertThat(status(management, "/actuator/health/readiness")).isEqualTo(200);
        assertThat(status(management, "/actuator/env")).isEqualTo(404);
        String metrics = get(management, "/actuator/prometheus").body();
        assertThat(metrics).contains("sauro_jobs_due", "sauro_jobs_oldest_overdue_seconds", "sauro_jobs_failed", "sauro_incidents 0.0",
                "sauro_job_executor_active 1.0", "sauro_job_executor_jobs_total{result=\"failed\"}", "executor_active_threads{name=\"camundaTaskExecutor\"}",
                "hikaricp_connections_active{pool=\"sauro\"}");
    }

    private static int status(int port, String path) throws Exception {
        return get(port, path).statusCode();
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertLogsAreStructuredAndNameNobody(SauRoProcess server) throws Exception {
        List<String> lines = server.lines().stream().filter(line -> !line.startsWith("Picked up")).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = new ObjectMapper().readTree(line);
            assertThat(entry.path("message").asText()).isNotEmpty();
            assertThat(entry.path("service").path("name").asText()).isEqualTo("sauro");
            assertThat(line).doesNotContain(ACCOUNT, PASSWORD);
        });
    }

    private static int port(SauRoProcess server) {
        Matcher started = PORT.matcher(server.readUntil(line -> PORT.matcher(line).find()));
        assertThat(started.find()).isTrue();
        return Integer.parseInt(started.group(1));
    }
}
