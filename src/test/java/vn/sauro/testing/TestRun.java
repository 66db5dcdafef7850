package vn.sauro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the JVMs of one build tell the last of them, in files under {@code target/}. Written at once: a JVM of tests may be ended by force. */
final class TestRun {

    private static final String OWN = ProcessHandle.current().pid() + ".txt";
    private static final Path FOLDER = Path.of("target", "test-runs", System.getProperty("sauro.test.run", "outside-a-build"));

    private TestRun() {}

    static synchronized void note(String kind, String line) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(kind));
            Files.write(folder.resolve(OWN), List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> noted(String kind) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(kind));
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(TestRun::lines).collect(Collectors.toSet());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
