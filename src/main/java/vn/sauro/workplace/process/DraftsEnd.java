package vn.sauro.workplace.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.sauro.engine.ParseListeners;
import vn.sauro.workplace.FormDrafts;
import vn.sauro.workplace.FormPlace;

/** A draft lives no longer than its form: it goes in the transaction that completes or ends the task, or starts the process. Steers nothing. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DraftsEnd extends AbstractCamundaConfiguration {

    /** Needs the engine, which is built with this. */
    private final ObjectProvider<FormDrafts> drafts;

    DraftsEnd(ObjectProvider<FormDrafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        ParseListeners.add(configuration, new Listening());
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            TaskListener end = ended -> drafts.getObject().end(FormPlace.task(ended.getId()));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, end);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, end);
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            if (scope instanceof ProcessDefinitionEntity process && hasForm(process.getStartFormDefinition())) {
                start.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) started -> {
                    String person = Context.getCommandContext().getAuthenticatedUserId();
                    if (person != null) {
                        drafts.getObject().discard(person, FormPlace.start(process.getKey()));
                    }
                });
            }
        }

        private static boolean hasForm(FormDefinition form) {
            return form != null && (form.getFormKey() != null || form.getCamundaFormDefinitionKey() != null);
        }
    }
}
