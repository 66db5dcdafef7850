package vn.sauro.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's state in numbers, read with one query a table and kept for a short while: however many gauges a scrape asks, it costs three. */
@Component
class EngineFigures {

    /** Tasks of one step. */
    record Tasks(long open, long overdue) {}

    /** All figures of one moment. */
    record Reading(Map<String, Tasks> steps, long dueJobs, long heldJobs, long failedJobs, long retryingJobs, Duration oldestOverdue, long incidents) {

        private static final Tasks NONE = new Tasks(0, 0);

        Tasks tasks(String step) {
            return steps.getOrDefault(step, NONE);
        }
    }

    private record StepRow(String step, long open, long overdue) {}

    private record JobRow(long due, long held, long failed, long retrying, Timestamp oldest) {}

    private final JdbcClient jdbc;
    private final Duration kept;
    private Reading reading;
    private long readAt;
    private Consumer<Reading> listener = ignored -> {};

    /** @param kept for how long a reading serves */
    EngineFigures(JdbcClient jdbc, @Value("${sauro.figures.kept:10s}") Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Hears of every new reading. */
    synchronized void onReading(Consumer<Reading> listener) {
        this.listener = listener;
        reading = null;
    }

    /** Of now or of a short while ago. */
    synchronized Reading reading() {
        if (reading == null || System.nanoTime() - readAt > kept.toNanos()) {
            reading = read();
            readAt = System.nanoTime();
            listener.accept(reading);
        }
        return reading;
    }

    private Reading read() {
        Date now = EngineClock.now();
        Map<String, Tasks> steps = jdbc.sql("""
                select task_def_key_ as step, count(*) as open, sum(case when due_date_ < ? then 1 else 0 end) as overdue
                from act_ru_task where suspension_state_ = 1 group by task_def_key_
                """).param(now).query(StepRow.class).list().stream().collect(Collectors.toMap(StepRow::step, step -> new Tasks(step.open(), step.overdue())));
        JobRow jobs = jdbc.sql("""
                select coalesce(sum(case when retries_ > 0 and duedate_ <= :now and suspension_state_ = 1 then 1 else 0 end), 0) as due,
                    coalesce(sum(case when lock_exp_time_ > :now then 1 else 0 end), 0) as held,
                    coalesce(sum(case when retries_ = 0 then 1 else 0 end), 0) as failed,
                    coalesce(sum(case when retries_ > 0 and exception_msg_ is not null then 1 else 0 end), 0) as retrying,
                    min(case when retries_ > 0 and duedate_ <= :now and suspension_state_ = 1 then duedate_ end) as oldest
                from act_ru_job
                """).param("now", now).query(JobRow.class).single();
        Duration oldest = jobs.oldest() == null ? Duration.ZERO : Duration.between(jobs.oldest().toInstant(), now.toInstant());
        long incidents = jdbc.sql("select count(*) from act_ru_incident").query(Long.class).single();
        return new Reading(steps, jobs.due(), jobs.held(), jobs.failed(), jobs.retrying(), oldest, incidents);
    }
}
