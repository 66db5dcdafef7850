package vn.sauro.escalation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentChange;
import vn.sauro.assignment.Assignments;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.EscalationSubject;
import vn.sauro.escalation.Wait;

/** What a unit owes of an assignment: that its head accepts it, then the next delivery, owed until the result or the report of the period is given. */
@Component
class AssignmentSubject implements EscalationSubject {

    static final String PREFIX = "assignment:";

    private final Assignments assignments;
    private final AssignmentChange change;
    private final TaskService tasks;
    private final WaitingTasks waiting;

    AssignmentSubject(Assignments assignments, AssignmentChange change, TaskService tasks, WaitingTasks waiting) {
        this.assignments = assignments;
        this.change = change;
        this.tasks = tasks;
        this.waiting = waiting;
    }

    @Override
    public boolean is(String subject) {
        return subject.startsWith(PREFIX);
    }

    /** A report of progress makes the task anew, so it is looked for by the assignment. */
    @Override
    public Optional<Wait> owed(String subject, String task) {
        return waiting.first(open(subject));
    }

    @Override
    public Optional<Instant> owedBeyondItsTask(String subject) {
        return assignments.deliveryOwedAt(code(subject));
    }

    @Override
    public void demandPossible(String subject, Decision decision) {
        decision.newDueOn().ifPresent(day -> assignments.demandDueOn("newDueOn", day));
        decision.newUnit().ifPresent(unit -> assignments.demandNotLed("newUnit", code(subject), unit));
    }

    @Override
    public Predicate<String> takers(String subject) {
        return Predicate.not(assignments.leadersOfTheSame(code(subject))::contains);
    }

    /** Before the head accepted, only that is due later. */
    @Override
    public void extend(String subject, String task, LocalDate lastDay, String actor) {
        if (assignments.deliveryOwedAt(code(subject)).isPresent()) {
            assignments.extend(code(subject), lastDay, actor);
        }
        open(subject).list().forEach(found -> {
            found.setDueDate(Date.from(EscalationSubject.dueAt(lastDay)));
            tasks.saveTask(found);
        });
    }

    @Override
    public void reassign(String subject, String unit, LocalDate lastDay, String reason, String actor) {
        assignments.reassign(code(subject), unit, lastDay, reason, actor);
        change.reassigned(code(subject));
    }

    /** That the head was late to accept excuses no delivery. */
    @Override
    public void acceptCause(String subject, String actor) {
        if (assignments.deliveryOwedAt(code(subject)).isPresent()) {
            assignments.acceptCause(code(subject), actor);
        }
    }

    private TaskQuery open(String subject) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code(subject)).processDefinitionKey("assignment")
                .taskDefinitionKeyIn("userTask_takeAssignment", "userTask_workAssignment", "userTask_reportPeriod");
    }

    private static String code(String subject) {
        return subject.substring(PREFIX.length());
    }
}
