package vn.sauro.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * A file of H2 cannot take back half a migration: a first start that is killed among its migrations could never be repeated. So a new file
 * is made beside its place and takes it when it is complete. PostgreSQL takes each migration back by itself.
 */
@Component
class NewDatabaseFile {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    NewDatabaseFile(DataSourceProperties database, FlywayProperties settings, EngineSchema engine) throws IOException {
        String url = database.determineUrl();
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        String place = url.substring(H2_FILE.length()).replaceAll(";.*", "");
        if (Files.exists(Path.of(place + ENDING))) {
            return;
        }
        String beside = place + ".new";
        boolean leftBehind = Files.exists(Path.of(beside + ENDING));
        Flyway flyway = Flyway.configure().dataSource(H2_FILE + beside, database.determineUsername(), database.determinePassword())
                .locations(settings.getLocations().stream().map(location -> location.replace("{vendor}", "h2")).toArray(String[]::new))
                .javaMigrations(engine).cleanDisabled(false).load();
        if (leftBehind) {
            // By a start that was killed. One that is at it right now holds the file, and this one fails.
            flyway.clean();
        }
        flyway.migrate();
        put(Path.of(beside + ENDING), Path.of(place + ENDING));
    }

    private static void put(Path complete, Path place) throws IOException {
        try (FileChannel file = FileChannel.open(complete, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(complete, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
