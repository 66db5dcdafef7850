package vn.sauro.escalation.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.escalation.Escalations;
import vn.sauro.escalation.Wait;

/**
 * Bean {@code latenessTimers} of the models: when a process looks at what it waits for. The timer repeats daily, and whoever knows better moves it: a
 * task that comes to be or gets another due date brings the look forward, the look itself puts the next one off to the day on which the ladder says
 * something new. A look that nobody moved is one too many, never one too few.
 */
@Component("latenessTimers")
public class LatenessTimers {

    /** Start event of the event sub-process with which every process that waits looks at its tasks. */
    private static final String LOOK = "startEvent_lookDue";

    private final Escalations escalations;
    private final WaitingTasks waiting;
    private final Clock clock;

    LatenessTimers(Escalations escalations, WaitingTasks waiting, Clock clock) {
        this.escalations = escalations;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** From the next midnight on, daily. */
    public String looks(DelegateExecution execution) {
        return "R/" + LocalDate.now(clock).plusDays(1) + "T00:00:00/P1D";
    }

    /** A task came to be or is due at another time: it is looked at in time. A look that comes by the next midnight and before the due date is. */
    void follow(DelegateTask task) {
        Date midnight = Date.from(Days.end(LocalDate.now(clock)));
        List<JobEntity> late = looks(((TaskEntity) task).getProcessInstance()).filter(job -> job.getDuedate().after(midnight) || !due(task).after(job.getDuedate())).toList();
        if (!late.isEmpty()) {
            waiting.of(task).map(escalations::nextLook).map(Date::from)
                    .ifPresent(next -> late.stream().filter(job -> next.before(job.getDuedate())).forEach(job -> job.setDuedate(next)));
        }
    }

    private static Date due(DelegateTask task) {
        return task.getDueDate() == null ? new Date(Long.MAX_VALUE) : task.getDueDate();
    }

    /** All that the instance waits for was looked at. */
    void next(DelegateExecution execution, List<Wait> waits) {
        Instant next = waits.stream().map(escalations::nextLook).min(Instant::compareTo).orElseGet(escalations::idleLook);
        looks(((ExecutionEntity) execution).getProcessInstance()).forEach(job -> job.setDuedate(Date.from(next)));
    }

    private static Stream<JobEntity> looks(ExecutionEntity instance) {
        return instance.getJobs().stream().filter(job -> Objects.equals(job.getActivityId(), LOOK));
    }
}
