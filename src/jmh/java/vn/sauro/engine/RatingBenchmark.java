package vn.sauro.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The whole graph {@code unit-rating} for ten thousand units, one after the other on one thread, nothing recorded. Run by {@link RatingSpeedTest}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RatingBenchmark {

    static final int UNITS = 10_000;

    /** Processor time of the thread that rates, milliseconds: what else the machine does then counts little. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {

        public double milliseconds;
    }

    /** So many units are rated before anything is measured; an engine that needs more of it gets more iterations. */
    private static final int WARM_UP = 500;

    /** Who rates; see {@link RatingEngines}. */
    @Param({"OURS", "CAMUNDA", "KIE"})
    private String engine;

    private RatingEngines.Rater rater;
    private List<Map<String, Object>> units;
    private List<Map<String, Object>> answers;

    @Setup
    public void prepare() throws Exception {
        rater = RatingEngines.valueOf(engine).rater();
        units = RatingEngines.units(UNITS);
        units.subList(0, WARM_UP).forEach(rater::rate);
    }

    @Benchmark
    public List<Map<String, Object>> tenThousandUnits(Processor processor) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        answers = units.stream().map(rater::rate).toList();
        processor.milliseconds += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
        return answers;
    }

    /** For the comparison. */
    @TearDown
    public void writeDown() throws IOException {
        Files.write(Path.of(System.getProperty("sauro.benchmark.answers")), answers.stream().map(RatingEngines::text).toList());
    }
}
