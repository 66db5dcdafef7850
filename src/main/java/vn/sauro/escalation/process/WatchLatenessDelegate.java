package vn.sauro.escalation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.sauro.engine.LeadersEyes;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Escalations;

/** Looks at every task the instance waits for: reminds, or begins the ladder in an instance of its own. */
@Component
class WatchLatenessDelegate implements JavaDelegate {

    private final Escalations escalations;
    private final WaitingTasks waiting;
    private final LatenessTimers timers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final LeadersEyes leaders;

    WatchLatenessDelegate(Escalations escalations, WaitingTasks waiting, LatenessTimers timers, TaskService tasks, RuntimeService runtime,
            LeadersEyes leaders) {
        this.escalations = escalations;
        this.waiting = waiting;
        this.timers = timers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.leaders = leaders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list()) {
            waiting.of((DelegateTask) task).flatMap(escalations::look).ifPresent(this::begin);
        }
        timers.next(execution);
    }

    private void begin(String code) {
        Escalation escalation = escalations.get(code);
        ProcessInstance ladder = runtime.createMessageCorrelation(EscalationMessages.RAISED).processInstanceBusinessKey(code)
                .setVariables(EscalationVariables.raised(escalation)).correlateStartMessage();
        if (!escalation.confidential()) {
            leaders.open(ladder.getId());
        }
    }
}
