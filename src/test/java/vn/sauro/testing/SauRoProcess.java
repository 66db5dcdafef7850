package vn.sauro.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The application in a JVM of its own, which a test can kill at any moment. */
public final class SauRoProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private SauRoProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it in this folder with these arguments, on the database of this run. */
    public static SauRoProcess start(Path folder, String databaseUrl, String... arguments) throws IOException {
        return startClasses(folder, System.getProperty("java.class.path"), databaseUrl, arguments);
    }

    /** Starts a later version of it, which brings these resources instead of its own. */
    public static SauRoProcess startChanged(Path folder, Path resources, String databaseUrl, String... arguments) throws IOException {
        return startClasses(folder, resources + File.pathSeparator + System.getProperty("java.class.path"), databaseUrl, arguments);
    }

    /** Starts it in this folder with these environment variables alone, as a server is started. */
    public static SauRoProcess startInEnvironment(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(System.getProperty("java.class.path"))).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAURO_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new SauRoProcess(builder.start());
    }

    private static List<String> command(String classPath) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8", "-cp", classPath, "vn.sauro.SauRoApplication"));
    }

    private static SauRoProcess startClasses(Path folder, String classPath, String databaseUrl, String... arguments) throws IOException {
        List<String> command = command(classPath);
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + databaseUrl);
        command.add("--spring.datasource.username=" + (TestDatabase.isPostgres() ? TestPostgres.user() : "sa"));
        command.add("--spring.datasource.password=" + (TestDatabase.isPostgres() ? TestPostgres.password() : ""));
        return new SauRoProcess(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
    }

    /** A database that survives the process: a file in the folder, or a PostgreSQL of its own. */
    public static String lastingDatabase(Path folder) {
        return TestDatabase.isPostgres() ? TestPostgres.freshDatabase() : "jdbc:h2:file:" + folder.resolve("sauro") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Reads on until a line matches; the matching line. */
    public String readUntil(Predicate<String> wanted) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The process ended before the line came. It said:\n" + String.join("\n", lines));
    }

    /** Goes on reading in the background, so that the process never waits for a reader. */
    public void drain() {
        Thread reader = new Thread(() -> {
            try {
                while (output.readLine() != null) {
                    // Nobody needs what a server says once it is ready.
                }
            } catch (IOException e) {
                // The process was killed.
            }
        }, "output of the process");
        reader.setDaemon(true);
        reader.start();
    }

    /** Reads all it says until it ends; its exit code. */
    public int finish() throws InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    /** What it has said so far. */
    public List<String> lines() {
        return lines;
    }

    /** Asks it to end, as a service manager does, and reads what it says until it has; its exit code. */
    public int stop() throws InterruptedException {
        process.toHandle().destroy();
        return finish();
    }

    /** Gives it no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
