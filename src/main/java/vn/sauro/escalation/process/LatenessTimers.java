package vn.sauro.escalation.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Escalations;

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
    private final TaskService tasks;
    private final Clock clock;

    LatenessTimers(Escalations escalations, WaitingTasks waiting, TaskService tasks, Clock clock) {
        this.escalations = escalations;
        this.waiting = waiting;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** From the next midnight on, daily. */
    public String looks(DelegateExecution execution) {
        return "R/" + LocalDate.now(clock).plusDays(1) + "T00:00:00/P1D";
    }

    /** A task came to be or is due at another time: it is looked at in time. */
    void follow(DelegateTask task) {
        waiting.of(task).map(escalations::nextLook).ifPresent(next -> timer(((TaskEntity) task).getProcessInstance(), next, false));
    }

    /** All were looked at. */
    void next(DelegateExecution execution) {
        Instant next = tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream().flatMap(task -> waiting.of((DelegateTask) task).stream())
                .map(escalations::nextLook).min(Instant::compareTo).orElseGet(escalations::idleLook);
        timer(((ExecutionEntity) execution).getProcessInstance(), next, true);
    }

    private static void timer(ExecutionEntity instance, Instant next, boolean putOff) {
        instance.getJobs().stream().filter(job -> Objects.equals(job.getActivityId(), LOOK)).forEach(job -> move(job, Date.from(next), putOff));
    }

    private static void move(JobEntity job, Date next, boolean putOff) {
        if (putOff || next.before(job.getDuedate())) {
            job.setDuedate(next);
        }
    }
}
