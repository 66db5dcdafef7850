package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The rating of ten thousand units: ours, Camunda as shipped (its own feel-engine), Camunda with our feel-engine but without the cache, and KIE; each in a JVM of
 * its own. Only with {@code -Pbenchmark}.
 */
@Tag("benchmark")
class RatingSpeedTest {

    private static final String CLASS_PATH = "java.class.path";
    private static final Path FOLDER = Path.of("target", "benchmark");

    @Test
    void theGraphIsFiftyTimesAsFastAsShippedAndNotBehindKieWithTheSameAnswers() throws Exception {
        Files.createDirectories(FOLDER);
        double ours = milliseconds("ours", RatingEngines.OURS, 8, false);
        double kie = milliseconds("kie", RatingEngines.KIE, 8, false);
        // These two take so long for ten thousand units that the few hundred before it warm them up.
        double uncached = milliseconds("uncached", RatingEngines.CAMUNDA, 1, false);
        double shipped = milliseconds("shipped", RatingEngines.CAMUNDA, 1, true);
        List<String> answers = answers("ours");
        assertThat(answers).hasSize(RatingBenchmark.UNITS);
        for (String other : List.of("kie", "uncached", "shipped")) {
            List<String> others = answers(other);
            assertThat(IntStream.range(0, answers.size()).filter(unit -> !answers.get(unit).equals(others.get(unit))).count()).as("answers that differ: " + other).isZero();
        }
        System.out.printf(Locale.ROOT, "times as fast as shipped %.0f, as uncached %.1f, as KIE %.2f; no answer differs%n", shipped / ours, uncached / ours, kie / ours);
        assertThat(shipped / ours).as("times as fast as shipped").isGreaterThan(50);
        assertThat(kie / ours).as("times as fast as KIE").isGreaterThan(1);
    }

    /**
     * Processor time for all units, the mean of the iterations. A JMH fork takes the class path of this JVM, the only place
     * where the other feel-engine can come in, but not its options: the tests run without the optimising compiler.
     */
    private static double milliseconds(String name, RatingEngines engine, int iterations, boolean shippedFeel) throws Exception {
        String classPath = System.getProperty(CLASS_PATH);
        if (shippedFeel) {
            System.setProperty(CLASS_PATH, withShippedFeel(classPath));
        }
        try {
            RunResult result = new Runner(new OptionsBuilder().include(RatingBenchmark.class.getName()).param("engine", engine.name()).forks(1)
                    .warmupIterations(iterations - 1).measurementIterations(iterations)
                    .jvmArgs("-Duser.timezone=Asia/Ho_Chi_Minh", "-XX:+UseParallelGC", "-Xmx2g", "-Dlogback.configurationFile=" + quiet(),
                            "-Dsauro.benchmark.answers=" + FOLDER.resolve(name + ".txt")).build()).runSingle();
            double processor = result.getSecondaryResults().get("milliseconds").getScore() / iterations;
            System.out.printf(Locale.ROOT, "%-10s %8.0f ms by the clock, %8.0f ms of processor, %8.0f units/s of processor%n", name, result.getPrimaryResult().getScore(),
                    processor, RatingBenchmark.UNITS * 1000 / processor);
            return processor;
        } finally {
            System.setProperty(CLASS_PATH, classPath);
        }
    }

    private static String withShippedFeel(String classPath) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("target", "shipped"))) {
            String shipped = files.map(Path::toString).filter(file -> file.contains("feel-engine")).findFirst().orElseThrow();
            String swapped = Arrays.stream(classPath.split(File.pathSeparator)).map(entry -> entry.contains("feel-engine") && entry.endsWith(".jar") ? shipped : entry)
                    .collect(Collectors.joining(File.pathSeparator));
            assertThat(swapped).isNotEqualTo(classPath);
            return swapped;
        }
    }

    /** Without it the engines write a line for each evaluation. */
    private static Path quiet() throws Exception {
        return Files.writeString(FOLDER.resolve("logback.xml"), "<configuration><root level=\"WARN\"/></configuration>");
    }

    private static List<String> answers(String name) throws Exception {
        return Files.readAllLines(FOLDER.resolve(name + ".txt"));
    }
}
