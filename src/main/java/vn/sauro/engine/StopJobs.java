package vn.sauro.engine;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A server that is stopped takes no more jobs, finishes those it runs and gives back those it holds, so that another node, or this one
 * after its restart, need not wait until they are free again. First of all to stop: requests still under way leave their jobs to others.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class StopJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StopJobs.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor threads;
    private final JdbcClient jdbc;
    private volatile boolean running;

    StopJobs(JobExecutor jobs, @Qualifier("camundaTaskExecutor") TaskExecutor threads, JdbcClient jdbc) {
        this.jobs = jobs;
        this.threads = (ThreadPoolTaskExecutor) threads;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        jobs.shutdown();
        boolean finished = finishRunning();
        // Unlocked without a new revision: should a job end here after another node took it, its transaction is undone.
        int returned = jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?").param(jobs.getLockOwner()).update();
        LOG.info("No more jobs are run here; {} given back, {}", returned, finished ? "none was interrupted" : "some were still running");
    }

    private boolean finishRunning() {
        ThreadPoolExecutor pool = threads.getThreadPoolExecutor();
        pool.shutdown();
        try {
            return pool.awaitTermination(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
