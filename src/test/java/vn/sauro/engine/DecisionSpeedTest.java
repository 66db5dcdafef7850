package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions a second with Camunda's FEEL factory and with ours, in turns in one JVM; only with {@code -Pbenchmark}. */
@Tag("benchmark")
class DecisionSpeedTest {

    private static final int ROUNDS = Integer.getInteger("sauro.benchmark.rounds", 5);
    private static final long NANOS = 1_000_000L * Integer.getInteger("sauro.benchmark.millis", 500);

    @Test
    void aDecisionIsAtLeastTwiceAsFastAsShipped() {
        DecisionSamples.Bench shipped = DecisionSamples.shipped();
        DecisionSamples.Bench ours = DecisionSamples.ours();
        DecisionSamples samples = new DecisionSamples(shipped);
        Map<String, List<Map<String, Object>>> inputs = new TreeMap<>();
        for (String decision : samples.decisions()) {
            Random random = new Random(1);
            inputs.put(decision, Stream.generate(() -> samples.fitting(decision, random)).limit(500).toList());
        }
        // All of them before the first is measured: they share the code that gets warm.
        for (int round = 0; round < 3; round++) {
            inputs.forEach((decision, given) -> {
                perSecond(shipped, decision, given);
                perSecond(ours, decision, given);
            });
        }
        Map<String, Double> ratios = new TreeMap<>();
        inputs.forEach((decision, given) -> {
            double[] before = new double[ROUNDS];
            double[] after = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                before[round] = perSecond(shipped, decision, given);
                after[round] = perSecond(ours, decision, given);
            }
            ratios.put(decision, median(after) / median(before));
            System.out.printf(Locale.ROOT, "%-22s shipped %8.0f  ours %8.0f  times %5.1f%n", decision, median(before), median(after), ratios.get(decision));
        });
        assertThat(ratios).allSatisfy((decision, ratio) -> assertThat(ratio).isGreaterThan(2));
    }

    /** By the thread's own processor time: what else the machine does then counts little. */
    private static double perSecond(DecisionSamples.Bench bench, String decision, List<Map<String, Object>> inputs) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long spent = 0;
        long asked = 0;
        boolean answered = true;
        while (spent < NANOS) {
            for (Map<String, Object> variables : inputs.subList((int) (asked % inputs.size()), (int) (asked % inputs.size()) + 10)) {
                answered &= bench.ask(decision, variables).refusals().isEmpty();
            }
            asked += 10;
            spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        }
        assertThat(answered).as(decision).isTrue();
        return asked * 1e9 / spent;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
