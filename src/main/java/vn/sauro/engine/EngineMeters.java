package vn.sauro.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.management.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is watched from outside: open and overdue tasks by step, jobs and incidents of the whole commune, the same from every node; and
 * what this node's own job executor did. A step appears once it has been open and stays, at zero, until a restart.
 */
@Component
class EngineMeters implements MeterBinder {

    private static final Map<String, String> JOB_RESULTS = Map.of("successful", Metrics.JOB_SUCCESSFUL, "failed", Metrics.JOB_FAILED,
            "acquired", Metrics.JOB_ACQUIRED_SUCCESS, "acquired-by-another-node", Metrics.JOB_ACQUIRED_FAILURE, "rejected", Metrics.JOB_EXECUTION_REJECTED);

    private final EngineFigures figures;
    private final ProcessEngine engine;
    private final ObjectProvider<JobExecutor> jobExecutor;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    EngineMeters(EngineFigures figures, ProcessEngine engine, ObjectProvider<JobExecutor> jobExecutor) {
        this.figures = figures;
        this.engine = engine;
        this.jobExecutor = jobExecutor;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.onReading(reading -> reading.steps().forEach((step, tasks) -> step(registry, step)));
        gauge(registry, "sauro.jobs.due", "Jobs that could run now", EngineFigures.Reading::dueJobs);
        gauge(registry, "sauro.jobs.held", "Jobs a node holds and runs", EngineFigures.Reading::heldJobs);
        gauge(registry, "sauro.jobs.failed", "Jobs whose retries are used up", EngineFigures.Reading::failedJobs);
        gauge(registry, "sauro.jobs.retrying", "Jobs that failed and are tried again", EngineFigures.Reading::retryingJobs);
        gauge(registry, "sauro.incidents", "Open incidents", EngineFigures.Reading::incidents);
        Gauge.builder("sauro.jobs.oldest.overdue", figures, source -> seconds(source.reading().oldestOverdue())).baseUnit("seconds")
                .description("For how long the longest waiting job could have run").register(registry);
        jobExecutor.ifAvailable(executor -> Gauge.builder("sauro.job.executor.active", executor, running -> running.isActive() ? 1 : 0)
                .description("1 while this node takes jobs").register(registry));
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JOB_RESULTS.forEach((result, metric) -> FunctionCounter.builder("sauro.job.executor.jobs", configuration,
                        source -> source.getMetricsRegistry().getDbMeterByName(metric).get())
                .tag("result", result).description("Jobs of this node's job executor since its start").register(registry));
        figures.reading();
    }

    private void gauge(MeterRegistry registry, String name, String description, Function<EngineFigures.Reading, Long> figure) {
        Gauge.builder(name, figures, source -> figure.apply(source.reading())).description(description).register(registry);
    }

    private void step(MeterRegistry registry, String step) {
        if (known.add(step)) {
            Gauge.builder("sauro.tasks.open", figures, source -> source.reading().tasks(step).open()).tag("step", step)
                    .description("Open tasks of a step").register(registry);
            Gauge.builder("sauro.tasks.overdue", figures, source -> source.reading().tasks(step).overdue()).tag("step", step)
                    .description("Open tasks of a step whose due date is past").register(registry);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
