package vn.sauro.workplace.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.workplace.Desk;
import vn.sauro.workplace.ReasonSource;
import vn.sauro.workplace.TaskGuide;
import vn.sauro.workplace.TaskGuides;
import vn.sauro.workplace.TaskReasons;

/** Explains a task from its model, from the passages behind it and from what its feature knows. */
@Component
class ModelGuides implements TaskGuides {

    private final Desk desk;
    private final TaskReasons reasons;
    private final List<ReasonSource> sources;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Organisation organisation;

    ModelGuides(Desk desk, TaskReasons reasons, List<ReasonSource> sources, TaskService tasks, RuntimeService runtime, RepositoryService repository, Organisation organisation) {
        this.desk = desk;
        this.reasons = reasons;
        this.sources = sources;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.organisation = organisation;
    }

    @Override
    public Optional<TaskGuide> of(String person, String taskId) {
        return desk.tasks(person, List.of(taskId)).stream().findFirst().map(seen -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            UnaryOperator<String> variable = name -> Objects.toString(tasks.getVariable(taskId, name), null);
            TaskReasons.Reason reason = reasons.of(seen.process(), seen.key());
            List<TaskGuide.Why> own = sources.stream().flatMap(source -> source.reason(seen.process(), variable).stream()).toList();
            return new TaskGuide(seen.description(), own.isEmpty() ? reason.why() : own,
                    new NextSteps(new DeployedModels(task.getProcessDefinitionId(), task.getProcessInstanceId()), variable).of(seen.process(), seen.key()), reason.waiting());
        });
    }

    /** The models one instance runs in: of its own deployment, as calls are bound. */
    private final class DeployedModels implements NextSteps.Models {

        private final String deployment;
        private final String definition;
        private final String instance;

        DeployedModels(String definition, String instance) {
            this.definition = definition;
            this.instance = instance;
            this.deployment = repository.getProcessDefinition(definition).getDeploymentId();
        }

        @Override
        public BpmnModelInstance model(String process) {
            ProcessDefinition own = repository.getProcessDefinition(definition);
            if (own.getKey().equals(process)) {
                return repository.getBpmnModelInstance(definition);
            }
            ProcessDefinition beside = repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey(process).singleResult();
            return repository.getBpmnModelInstance(beside != null ? beside.getId()
                    : repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId());
        }

        @Override
        public Optional<String> caller(String process) {
            ProcessInstance current = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
            while (current != null) {
                ProcessInstance caller = runtime.createProcessInstanceQuery().subProcessInstanceId(current.getId()).singleResult();
                if (key(current).equals(process)) {
                    return Optional.ofNullable(caller).map(this::key);
                }
                current = caller;
            }
            return Optional.empty();
        }

        private String key(ProcessInstance one) {
            return repository.getProcessDefinition(one.getProcessDefinitionId()).getKey();
        }

        @Override
        public String groupName(String group) {
            return organisation.findUnit(group).map(Unit::name).orElse(group);
        }
    }
}
