package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

/** The figures say what the engine says. */
@EngineTest
class EngineMetersTest {

    private static final String STEP = "userTask_confirmDissemination";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectProvider<JobExecutor> jobExecutor;

    private Desk desk;

    @BeforeEach
    void openTheSample() throws IOException {
        desk = new Desk(engine, organisation);
        sample.open();
    }

    private MeterRegistry scrape() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new EngineMeters(new EngineFigures(jdbc, Duration.ofMinutes(10)), engine, jobExecutor).bindTo(registry);
        return registry;
    }

    private static double tasks(MeterRegistry registry, String what) {
        return registry.get("sauro.tasks." + what).tag("step", STEP).gauge().value();
    }

    private static double figure(MeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void tasksAreCountedByStepAndAreOverdueOnceTheirDueDateIsPast() {
        desk.work();
        int open = desk.tasks(STEP).size();
        assertThat(open).isPositive();
        MeterRegistry before = scrape();
        assertThat(tasks(before, "open")).isEqualTo(open);
        assertThat(tasks(before, "overdue")).isZero();
        clock.advanceTo(clock.instant().plus(Duration.ofDays(60)));
        MeterRegistry after = scrape();
        assertThat(tasks(after, "open")).isEqualTo(open);
        assertThat(tasks(after, "overdue")).isEqualTo(open);
    }

    @Test
    void waitingJobsGrowOldAndAJobWithoutRetriesIsAFailureAndAnIncident() {
        long due = management.createJobQuery().executable().count();
        assertThat(due).isPositive();
        clock.advanceTo(clock.instant().plus(Duration.ofSeconds(90)));
        MeterRegistry waiting = scrape();
        assertThat(figure(waiting, "sauro.jobs.due")).isGreaterThanOrEqualTo(due);
        assertThat(figure(waiting, "sauro.jobs.oldest.overdue")).isBetween(90.0, 91.0);
        assertThat(figure(waiting, "sauro.jobs.failed")).isZero();
        assertThat(figure(waiting, "sauro.incidents")).isZero();

        Job job = management.createJobQuery().executable().listPage(0, 1).get(0);
        management.setJobRetries(job.getId(), 0);
        MeterRegistry failed = scrape();
        assertThat(figure(failed, "sauro.jobs.failed")).isOne();
        assertThat(figure(failed, "sauro.incidents")).isOne();
    }

    @Test
    void allGaugesOfAScrapeShareOneReading() {
        EngineFigures figures = new EngineFigures(jdbc, Duration.ofMinutes(10));
        EngineFigures.Reading first = figures.reading();
        desk.work();
        assertThat(figures.reading()).isSameAs(first);
        EngineFigures fresh = new EngineFigures(jdbc, Duration.ZERO);
        assertThat(fresh.reading()).isNotSameAs(fresh.reading());
    }
}
