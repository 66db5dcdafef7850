package vn.sauro.workplace.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;
import vn.sauro.workplace.Desk;
import vn.sauro.workplace.DeskTask;

/** Asks the engine in the person's name, so that its grants decide what is seen. */
@Component
class EngineDesk implements Desk {

    private static final String PRIORITY = "priority";
    /** Nobody logged in may ask for a list without end. */
    private static final int MOST_FILTERS = 100;

    private final IdentityService identities;
    private final TaskService tasks;
    private final FilterService filters;
    private final RepositoryService repository;
    private final Organisation organisation;

    EngineDesk(IdentityService identities, TaskService tasks, FilterService filters, RepositoryService repository, Organisation organisation) {
        this.identities = identities;
        this.tasks = tasks;
        this.filters = filters;
        this.repository = repository;
        this.organisation = organisation;
    }

    @Override
    public List<DeskTask> tasks(String person, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Task> seen = new HashMap<>();
        as(person, () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).active().listPage(0, ids.size())).forEach(task -> seen.put(task.getId(), task));
        return onDesk(ids.stream().map(seen::get).filter(Objects::nonNull).toList());
    }

    @Override
    public List<DeskTask> first(String person, String filter, int most) {
        return onDesk(as(person, () -> filters.<Task>listPage(filter, 0, most)));
    }

    @Override
    public List<Filter> filters(String person) {
        return as(person, () -> filters.createTaskFilterQuery().listPage(0, MOST_FILTERS).stream().sorted(Comparator.comparing(EngineDesk::priority)
                .thenComparing(org.camunda.bpm.engine.filter.Filter::getName)).map(filter -> new Filter(filter.getId(), filter.getName(),
                        Objects.toString(filter.getProperties().get("description"), ""), filters.count(filter.getId()))).toList());
    }

    private static int priority(org.camunda.bpm.engine.filter.Filter filter) {
        return filter.getProperties().get(PRIORITY) instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    @Override
    public boolean mayStart(String person, String process) {
        return as(person, () -> repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().startableInTasklist().startablePermissionCheck().count()) > 0;
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        identities.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<DeskTask> onDesk(List<Task> seen) {
        Map<String, ProcessDefinition> processes = new HashMap<>();
        return seen.stream().map(task -> onDesk(task, processes.computeIfAbsent(task.getProcessDefinitionId(), repository::getProcessDefinition))).toList();
    }

    private DeskTask onDesk(Task task, ProcessDefinition process) {
        List<String> units = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).filter(group -> !group.equals(Organisation.ON_BEHALF)).map(this::unit).sorted().toList();
        return new DeskTask(task.getId(), task.getName(), task.getTaskDefinitionKey(), process.getKey(), process.getName(), units, Objects.toString(task.getDescription(), ""),
                Optional.ofNullable(task.getAssignee()).map(holder -> organisation.findPerson(holder).map(Person::name).orElse(holder)),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private String unit(String group) {
        return organisation.findUnit(group).map(Unit::name).orElse(group);
    }
}
