package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.FreshProcedure;

/** Many random walks in one JVM; only with {@code -Pbenchmark}. */
@EngineTest
@Tag("benchmark")
class RandomWalksTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final int SEEDS = Integer.getInteger("sauro.benchmark.seeds", 200);
    private static final int FIRST = Integer.getInteger("sauro.benchmark.first", 1);

    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private Inspection inspection;
    @Autowired
    private ApplicationContext context;

    @Test
    void noSeedBreaksAnInvariant() throws IOException {
        Map<Integer, List<String>> broken = new TreeMap<>();
        Map<String, Integer> ends = new TreeMap<>();
        Instant begin = Instant.now();
        for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
            FreshProcedure.begin(context);
            sample.open();
            List<String> lines = walk(seed);
            if (!lines.isEmpty()) {
                broken.put(seed, lines);
                System.out.println("Broken seed " + seed + ": " + lines);
            }
            ends.merge(end(), 1, Integer::sum);
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%d seeds in %.1f s, %.2f seeds per second, %d broken; ends: %s%n", SEEDS, seconds, SEEDS / seconds, broken.size(), ends);
        assertThat(broken).isEmpty();
    }

    private List<String> walk(long seed) {
        Dice dice = new Dice(seed);
        try {
            rehearsal.play(CODE, Scenario.RANDOM.plot(dice), dice, entry -> {});
            return inspection.broken(inspection.report(Scenario.RANDOM.code(), seed, CODE), CODE);
        } catch (RuntimeException e) {
            return List.of("stopped by " + e);
        }
    }

    private String end() {
        Rearrangement.State state = rearrangements.get(CODE).state();
        ProcedureReport report = rearrangements.report(CODE);
        return state + (state == Rearrangement.State.PUBLISHED ? report.beforeDeadline() ? " in time" : " late" : "");
    }
}
