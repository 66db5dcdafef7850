package vn.sauro.workplace.process;

import java.util.ArrayList;
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
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sauro.engine.TaskGroups;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.workplace.Desk;
import vn.sauro.workplace.DeskTask;

/** Asks the engine in the person's name, so that its grants decide what is seen. */
@Component
class EngineDesk implements Desk {

    private static final String PRIORITY = "priority";
    /** Nobody logged in may ask for a list without end. */
    private static final int MOST_FILTERS = 100;
    private static final int MOST_OPEN = 200;

    private final IdentityService identities;
    private final TaskService tasks;
    private final FilterService filters;
    private final RepositoryService repository;
    private final TaskGroups taskGroups;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    EngineDesk(IdentityService identities, TaskService tasks, FilterService filters, RepositoryService repository, TaskGroups taskGroups, Organisation organisation, JdbcClient jdbc) {
        this.identities = identities;
        this.tasks = tasks;
        this.filters = filters;
        this.repository = repository;
        this.taskGroups = taskGroups;
        this.organisation = organisation;
        this.jdbc = jdbc;
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

    /** As the ready filter "Việc của đơn vị" asks. */
    @Override
    public List<DeskTask> open(String person) {
        List<String> own = taskGroups.own(groups(person));
        return onDesk(as(person, () -> {
            TaskQuery query = tasks.createTaskQuery().active().or().taskInvolvedUser(person);
            if (!own.isEmpty()) {
                query.taskCandidateGroupIn(own).includeAssignedTasks();
            }
            return query.endOr().orderByDueDate().asc().orderByTaskNameCaseInsensitive().asc().listPage(0, MOST_OPEN);
        }));
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
    public List<Unit> units(String person) {
        return taskGroups.own(groups(person)).stream().flatMap(group -> organisation.findUnit(group).stream())
                .map(unit -> new Unit(unit.code(), unit.name())).sorted(Comparator.comparing(Unit::name)).toList();
    }

    @Override
    public Optional<String> startName(String person, String process) {
        return as(person, () -> repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().startableInTasklist().startablePermissionCheck().listPage(0, 1))
                .stream().findFirst().map(ProcessDefinition::getName);
    }

    private List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    }

    private <T> T as(String person, Supplier<T> work) {
        identities.setAuthentication(person, groups(person));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<DeskTask> onDesk(List<Task> seen) {
        Map<String, ProcessDefinition> processes = new HashMap<>();
        Map<String, List<String>> units = units(seen);
        return seen.stream().map(task -> onDesk(task, processes.computeIfAbsent(task.getProcessDefinitionId(), repository::getProcessDefinition),
                units.getOrDefault(task.getId(), List.of()))).toList();
    }

    /** In one query: the engine's own would ask once more for each task. */
    private Map<String, List<String>> units(List<Task> seen) {
        Map<String, List<String>> units = new HashMap<>();
        if (!seen.isEmpty()) {
            jdbc.sql("select task_id_, group_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ is not null and group_id_ <> :side and task_id_ in (:tasks) order by group_id_")
                    .param("side", Organisation.ON_BEHALF).param("tasks", seen.stream().map(Task::getId).toList())
                    .query(row -> {
                        units.computeIfAbsent(row.getString("task_id_"), ignored -> new ArrayList<>()).add(unit(row.getString("group_id_")));
                    });
        }
        return units;
    }

    private DeskTask onDesk(Task task, ProcessDefinition process, List<String> units) {
        return new DeskTask(task.getId(), task.getName(), task.getTaskDefinitionKey(), process.getKey(), process.getName(), units, Objects.toString(task.getDescription(), ""),
                Optional.ofNullable(task.getAssignee()).map(holder -> organisation.findPerson(holder).map(Person::name).orElse(holder)),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private String unit(String group) {
        return organisation.findUnit(group).map(vn.sauro.organisation.Unit::name).orElse(group);
    }
}
