package vn.sauro.escalation.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sauro.engine.ParseListeners;
import vn.sauro.escalation.Escalations;
import vn.sauro.escalation.Wait;

/**
 * What happens to a task reaches what watches over it: the look is brought forward for one that comes to be or is due at another time, and the ladder
 * ends for one that is done. In the transaction of what happened; it steers nothing in the task's own process.
 */
@Component
class LatenessListeners extends AbstractCamundaConfiguration {

    private final ObjectProvider<LatenessTimers> timers;
    private final ObjectProvider<WaitingTasks> waiting;
    private final ObjectProvider<Escalations> escalations;
    private final ObjectProvider<RuntimeService> runtime;

    /** The engine is not there yet when its configuration is made. */
    LatenessListeners(ObjectProvider<LatenessTimers> timers, ObjectProvider<WaitingTasks> waiting, ObjectProvider<Escalations> escalations,
            ObjectProvider<RuntimeService> runtime) {
        this.timers = timers;
        this.waiting = waiting;
        this.escalations = escalations;
        this.runtime = runtime;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        ParseListeners.add(configuration, new AbstractBpmnParseListener() {

            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> timers.getObject().follow(created));
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, LatenessListeners.this::changed);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, LatenessListeners.this::completed);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, gone -> waiting.getObject().of(gone).ifPresent(wait -> end(wait, Optional.empty())));
            }
        });
    }

    private void changed(DelegateTask task) {
        timers.getObject().follow(task);
        waiting.getObject().of(task).ifPresent(wait -> end(wait, Optional.of(wait.dueAt())));
    }

    /** A report of progress completes the task of an assignment too, but delivers nothing. */
    private void completed(DelegateTask task) {
        waiting.getObject().of(task).ifPresent(wait -> end(wait, escalations.getObject().stillOwed(wait.subject()).filter(wait.dueAt()::equals)));
    }

    private void end(Wait wait, Optional<Instant> dueAt) {
        escalations.getObject().overtaken(wait.subject(), dueAt).forEach(code -> runtime.getObject().createMessageCorrelation(EscalationMessages.SUBJECT_FINISHED)
                .processInstanceBusinessKey(code).setVariables(EscalationVariables.overtaken(dueAt)).correlateAll());
    }
}
