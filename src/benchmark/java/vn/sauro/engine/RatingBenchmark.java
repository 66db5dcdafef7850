package vn.sauro.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The whole graph {@code unit-rating} for ten thousand units, one after the other on one thread, nothing recorded. Run by {@link RatingSpeedTest}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RatingBenchmark {

    static final int UNITS = 10_000;

    /** Who rates; see {@link RatingEngines}. */
    @Param({"OURS", "CAMUNDA", "KIE"})
    private String engine;

    private RatingEngines.Rater rater;
    private List<Map<String, Object>> units;

    /** Writes down what this engine answers, for the comparison; so all code was run once before anything is measured. */
    @Setup
    public void answer() throws Exception {
        rater = RatingEngines.valueOf(engine).rater();
        units = RatingEngines.units(UNITS);
        Files.write(Path.of(System.getProperty("sauro.benchmark.answers")), units.stream().map(unit -> RatingEngines.text(rater.rate(unit))).toList());
    }

    @Benchmark
    public void tenThousandUnits(Blackhole answers) {
        units.forEach(unit -> answers.consume(rater.rate(unit)));
    }
}
