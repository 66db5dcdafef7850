package vn.sauro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml and the Dockerfile promise, and that they speak of settings that exist. */
class DeploymentFilesTest {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(SAURO_[A-Z_]+):\\?");
    private static final Pattern SETTING = Pattern.compile("SAURO_[A-Z_]+");

    private final Map<String, Object> compose = new Yaml().load(text("docker-compose.yml"));

    @Test
    void everyServiceIsWatchedComesBackAndKeepsItsDataInANamedVolume() {
        Map<String, Object> volumes = map(compose.get("volumes"));
        assertThat(services().keySet()).containsExactlyInAnyOrder("database", "app", "mail");
        services().forEach((name, service) -> {
            assertThat(map(service)).as(name).containsEntry("restart", "unless-stopped").containsKey("healthcheck");
            List<String> mounted = list(map(service).get("volumes"));
            assertThat(mounted).as(name).allSatisfy(mount -> assertThat(volumes).containsKey(mount.substring(0, mount.indexOf(':'))));
        });
    }

    @Test
    void theDatabaseIsPostgres17WithoutJitAndWithoutAPort() {
        Map<String, Object> database = map(services().get("database"));
        assertThat(database).containsEntry("image", "postgres:17").doesNotContainKey("ports");
        assertThat(list(database.get("command"))).contains("jit=off").anyMatch(setting -> setting.startsWith("shared_buffers="));
        assertThat(list(database.get("networks"))).containsExactly("inside");
        assertThat(map(map(compose.get("networks")).get("inside"))).containsEntry("internal", true);
    }

    @Test
    void nothingIsReachableFromOtherMachinesUnlessAskedForAndTheFiguresNever() {
        assertThat(list(map(services().get("app")).get("ports"))).containsExactly("${SAURO_PUBLISH:-127.0.0.1:8080}:8080");
        assertThat(list(map(services().get("mail")).get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(list(map(services().get("mail")).get("profiles"))).containsExactly("mail");
    }

    @Test
    void everySettingIsOneTheProgramReadsAndTheNecessaryOnesStandInTheExample() {
        String known = text("src/main/resources/application-production.yaml");
        map(map(services().get("app")).get("environment")).keySet().stream().filter(name -> name.startsWith("SAURO_"))
                .forEach(name -> assertThat(known).contains("${" + name + ":"));
        SETTING.matcher(text("Dockerfile")).results().map(MatchResult::group).forEach(name -> assertThat(known).contains("${" + name + ":"));
        TreeSet<String> required = REQUIRED.matcher(text("docker-compose.yml")).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(required).containsExactly("SAURO_ADMIN_PASSWORD", "SAURO_DB_PASSWORD");
        assertThat(text(".env.example")).contains(required.stream().map(name -> "\n" + name + "=\n").toList());
    }

    @Test
    void theImageRunsTheJarsLayersWithoutRights() {
        String docker = text("Dockerfile");
        String last = docker.substring(docker.lastIndexOf("\nFROM "));
        assertThat(last).startsWith("\nFROM eclipse-temurin:17-jre\n").contains("USER 10001:10001", "TZ=Asia/Ho_Chi_Minh", "SPRING_PROFILES_ACTIVE=production", "HEALTHCHECK")
                .contains("/layers/dependencies/", "/layers/spring-boot-loader/", "/layers/snapshot-dependencies/", "/layers/application/");
    }

    private Map<String, Object> services() {
        return map(compose.get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
