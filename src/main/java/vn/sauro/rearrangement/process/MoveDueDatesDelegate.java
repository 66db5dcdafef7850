package vn.sauro.rearrangement.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The deadline has moved: every open task of the rearrangement gets its new due date. The dates themselves stand in the tables already. */
@Component
class MoveDueDatesDelegate implements JavaDelegate {

    private final TaskService tasks;
    private final DueDates dueDates;

    MoveDueDatesDelegate(TaskService tasks, DueDates dueDates) {
        this.tasks = tasks;
        this.dueDates = dueDates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = RearrangementChangeVariables.REARRANGEMENT_CODE.in(execution);
        List<Task> open = tasks.createTaskQuery().processVariableValueEquals(RearrangementChangeVariables.REARRANGEMENT_CODE.name(), code).list();
        open.forEach(task -> dueDates.ofOpenTask((DelegateTask) task).ifPresent(due -> {
            task.setDueDate(due);
            tasks.saveTask(task);
        }));
    }
}
