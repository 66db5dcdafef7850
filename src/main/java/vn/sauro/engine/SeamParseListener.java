package vn.sauro.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Puts the form seam in the place of the engine's own form handlers, for every user task and start event that has a form. */
final class SeamParseListener extends AbstractBpmnParseListener {

    /** Variable of a called instance: the unit, scheme or hamlet it is about, as people name it. */
    private static final String SUBJECT = "subjectName";

    private final FormSeam seam;
    private final TaskHold taskHold;

    SeamParseListener(FormSeam seam, TaskHold taskHold) {
        this.seam = seam;
        this.taskHold = taskHold;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        FormName.of(task.getFormDefinition()).ifPresent(name -> {
            ProcessDefinitionEntity process = (ProcessDefinitionEntity) activity.getProcessDefinition();
            task.setTaskFormHandler(new TaskSeam(name, process.getDeploymentId(), task.getTaskFormHandler()));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, SeamParseListener::nameSubject);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> SubmittedForms.demand(completed.getId()));
        });
    }

    /** Whoever has ten tasks of one name must see which is which, also without the right to read variables. */
    private static void nameSubject(DelegateTask created) {
        Object subject = created.getVariable(SUBJECT);
        if (subject != null) {
            created.setName(created.getName() + " – " + subject);
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (!(scope instanceof ProcessDefinitionEntity process)) {
            return;
        }
        FormName.of(process.getStartFormDefinition()).ifPresent(name -> {
            process.setStartFormHandler(new StartSeam(name, process.getDeploymentId(), process.getStartFormHandler()));
            start.addBuiltInListener(ExecutionListener.EVENTNAME_START, execution -> SubmittedForms.demand(((DelegateExecution) execution).getProcessInstanceId()));
        });
    }

    /** What tasks and starts share: submitted values go to the use case, its ids and verdicts become variables. */
    private abstract class Seam implements FormHandler {

        final FormName name;
        private final String deploymentId;

        Seam(FormName name, String deploymentId) {
            this.name = name;
            this.deploymentId = deploymentId;
        }

        @Override
        public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
            // The shipped handler has read the element already.
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            Map<String, Object> variables = seam.submit(name, deploymentId, submitted, seam.context(scope));
            scope.setVariables(variables);
            SubmittedForms.passed(scope instanceof TaskEntity task ? task.getId() : ((ExecutionEntity) scope).getProcessInstanceId());
        }
    }

    private final class TaskSeam extends Seam implements TaskFormHandler {

        private final TaskFormHandler shipped;

        TaskSeam(FormName name, String deploymentId, TaskFormHandler shipped) {
            super(name, deploymentId);
            this.shipped = shipped;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            taskHold.hold(((TaskEntity) scope).getId(), Context.getCommandContext().getAuthenticatedUserId());
            super.submitFormVariables(submitted, scope);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            TaskFormDataImpl data = (TaskFormDataImpl) shipped.createTaskForm(task);
            data.setFormFields(seam.prefill(name, seam.context(task)));
            return data;
        }
    }

    private final class StartSeam extends Seam implements StartFormHandler {

        private final StartFormHandler shipped;

        StartSeam(FormName name, String deploymentId, StartFormHandler shipped) {
            super(name, deploymentId);
            this.shipped = shipped;
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity process) {
            StartFormDataImpl data = (StartFormDataImpl) shipped.createStartFormData(process);
            data.setFormFields(seam.prefill(name, seam.context(null)));
            return data;
        }
    }
}
