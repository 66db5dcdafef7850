package vn.sauro.notification.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.sauro.engine.ConfidentialModels;
import vn.sauro.engine.ParseListeners;
import vn.sauro.notification.NewTasks;
import vn.sauro.notification.NewTasks.NewTask;

/** Has every new task with a form told to whoever is to do it. Stands last, where the task has its full name; steers nothing. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NewTaskListener extends AbstractCamundaConfiguration {

    /** Needs the engine, which is built with this. */
    private final ObjectProvider<NewTasks> newTasks;
    private final ConfidentialModels confidential;

    NewTaskListener(ObjectProvider<NewTasks> newTasks, ConfidentialModels confidential) {
        this.newTasks = newTasks;
        this.confidential = confidential;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        ParseListeners.add(configuration, new Listening());
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
            if (task.getFormKey() != null || task.getCamundaFormDefinitionKey() != null) {
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> newTasks.getObject().tell(newTask(created, process)));
            }
        }
    }

    private NewTask newTask(DelegateTask task, String process) {
        List<String> units = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        List<String> people = task.getCandidates().stream().map(IdentityLink::getUserId).filter(Objects::nonNull).toList();
        return new NewTask(task.getId(), process, task.getName(), units, people, Optional.ofNullable(task.getAssignee()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(), confidential.contains(process));
    }
}
