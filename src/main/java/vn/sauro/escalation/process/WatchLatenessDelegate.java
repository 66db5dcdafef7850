package vn.sauro.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.sauro.engine.LeadersEyes;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Escalations;
import vn.sauro.escalation.Wait;

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
        List<Wait> waits = tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .flatMap(task -> waiting.of((DelegateTask) task).stream()).toList();
        waits.forEach(wait -> escalations.look(wait).ifPresent(this::begin));
        timers.next(execution, waits);
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
