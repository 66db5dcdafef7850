package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sauro.testing.PostgresCondition;
import vn.sauro.testing.SauRoProcess;

@Tag("engine")
@ExtendWith(PostgresCondition.class)
class KilledRehearsalTest {

    /** After how many answered tasks the process is killed, each time counted from its last start. */
    private static final List<Integer> ANSWERS_BEFORE_KILL = List.of(1, 17, 60, 45);
    private static final String ANSWERED = "^\\d\\d/\\d\\d/\\d{4} .*";

    @TempDir
    Path folder;

    @Test
    void aRehearsalKilledAgainAndAgainGivesTheReportOfAnUndisturbedOne() throws Exception {
        Path undisturbed = folder.resolve("undisturbed.json");
        try (SauRoProcess run = start("undisturbed", undisturbed)) {
            assertThat(run.finish()).as(String.join("\n", run.lines())).isZero();
        }
        Path disturbed = folder.resolve("disturbed.json");
        String database = null;
        for (int answers : ANSWERS_BEFORE_KILL) {
            database = database == null ? SauRoProcess.lastingDatabase(Files.createDirectories(folder.resolve("disturbed"))) : database;
            try (SauRoProcess run = start(database, disturbed)) {
                for (int i = 0; i < answers; i++) {
                    run.readUntil(line -> line.matches(ANSWERED));
                }
                run.kill();
            }
            assertThat(disturbed).doesNotExist();
        }
        try (SauRoProcess run = start(database, disturbed)) {
            assertThat(run.finish()).as(String.join("\n", run.lines())).isZero();
        }
        assertThat(disturbed).hasSameTextualContentAs(undisturbed);
    }

    private SauRoProcess start(String database, Path report) throws Exception {
        String url = database.contains(":") ? database : SauRoProcess.lastingDatabase(Files.createDirectories(folder.resolve(database)));
        return SauRoProcess.start(folder, url, "--spring.profiles.active=rehearsal", "--sauro.rehearsal.scenario=on-time",
                "--sauro.rehearsal.seed=7", "--sauro.rehearsal.report=" + report);
    }
}
