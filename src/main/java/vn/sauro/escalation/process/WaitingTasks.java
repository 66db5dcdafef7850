package vn.sauro.escalation.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Wait;
import vn.sauro.escalation.WaitFacts;
import vn.sauro.escalation.WaitSource;
import vn.sauro.organisation.Organisation;

/** Reads from a task what is waited for. */
@Component
class WaitingTasks {

    private static final String PREFIX = "userTask_";
    /** The engine's seam puts it between a task's name and what it is about. */
    private static final String ABOUT = " – ";
    private static final String EXPLANATION = "explain";
    /** Of a subject of a ladder the business key is a ladder's; with a due time behind it a name must still fit into one. */
    private static final int LONGEST_NAME = 180;
    private static final String PROCEDURE = "rearrangementCode";
    private static final String ASSIGNMENT = "assignmentCode";
    /** What a unit owes of an assignment is one subject, however often its task is made anew by a report of progress. */
    private static final Set<String> OF_ASSIGNMENT = Set.of("takeAssignment", "workAssignment", "reportPeriod");

    private final List<WaitSource> sources;
    private final ProcessEngine engine;

    WaitingTasks(List<WaitSource> sources, ProcessEngine engine) {
        this.sources = sources;
        this.engine = engine;
    }

    /** What the first of these tasks waits for. */
    Optional<Wait> first(TaskQuery query) {
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        return commands.execute(context -> query.listPage(0, 1).stream().findFirst().flatMap(task -> of((DelegateTask) task)));
    }

    /** What the task waits for; empty when it has no due date, and for an explanation: without it the ladder goes on by itself. */
    Optional<Wait> of(DelegateTask task) {
        String step = task.getTaskDefinitionKey().substring(PREFIX.length());
        if (task.getDueDate() == null || step.equals(EXPLANATION)) {
            return Optional.empty();
        }
        String process = ((TaskEntity) task).getProcessDefinition().getKey();
        List<String> units = task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).filter(group -> !group.equals(Organisation.ON_BEHALF)).sorted().toList();
        List<String> people = task.getCandidates().stream().map(IdentityLink::getUserId).filter(Objects::nonNull).sorted().toList();
        WaitFacts facts = sources.stream().flatMap(source -> source.of(process, step, name -> text(task, name)).stream()).findFirst().orElse(WaitFacts.PLAIN);
        String title = facts.confidential() && task.getName().contains(ABOUT) ? task.getName().substring(0, task.getName().indexOf(ABOUT)) : task.getName();
        return Optional.of(new Wait(subject(task, step, units, people), process, title, units.stream().findFirst(), people, task.getDueDate().toInstant(), task.getId(),
                Optional.ofNullable(text(task, PROCEDURE)), facts));
    }

    private static String subject(DelegateTask task, String step, List<String> units, List<String> people) {
        if (OF_ASSIGNMENT.contains(step)) {
            return AssignmentSubject.PREFIX + text(task, ASSIGNMENT);
        }
        String instance = ((TaskEntity) task).getProcessInstance().getBusinessKey();
        String name = (instance == null ? task.getProcessInstanceId() : instance) + ":" + step + ":" + units.stream().findFirst().or(() -> people.stream().findFirst()).orElse("");
        return TaskSubject.PREFIX + (name.length() <= LONGEST_NAME ? name : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ":" + step);
    }

    private static String text(DelegateTask task, String name) {
        return Objects.toString(task.getVariable(name), null);
    }
}
