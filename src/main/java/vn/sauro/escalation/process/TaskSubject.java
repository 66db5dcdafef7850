package vn.sauro.escalation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.EscalationSubject;
import vn.sauro.escalation.Wait;

/** A task of a process: it is owed while it is open. Its due date is the only date there is; nobody else can do it. */
@Component
class TaskSubject implements EscalationSubject {

    static final String PREFIX = "task:";

    private final TaskService tasks;
    private final WaitingTasks waiting;

    TaskSubject(TaskService tasks, WaitingTasks waiting) {
        this.tasks = tasks;
        this.waiting = waiting;
    }

    @Override
    public boolean is(String subject) {
        return subject.startsWith(PREFIX);
    }

    @Override
    public Optional<Wait> owed(String subject, String task) {
        return waiting.first(tasks.createTaskQuery().taskId(task));
    }

    @Override
    public Optional<Instant> owedBeyondItsTask(String subject) {
        return Optional.empty();
    }

    @Override
    public void demandPossible(String subject, Decision decision) {
        // The ladder's own rules are all there are.
    }

    @Override
    public Predicate<String> takers(String subject) {
        return nobody -> false;
    }

    @Override
    public void extend(String subject, String id, LocalDate lastDay, String actor) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(Date.from(EscalationSubject.dueAt(lastDay)));
        tasks.saveTask(task);
    }

    @Override
    public void reassign(String subject, String unit, LocalDate lastDay, String reason, String actor) {
        throw new IllegalStateException("Only an assignment moves to another unit: " + subject);
    }

    @Override
    public void acceptCause(String subject, String actor) {
        // The decision itself says so.
    }
}
