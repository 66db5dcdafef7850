package vn.sauro.rehearsal.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rehearsal.Stage;

/** The real engine, its job executor off: jobs run when the rehearsal says so, people answer through the real forms. */
@Component
@Profile("rehearsal")
class EngineStage implements Stage {

    private static final String USER_TASK = "userTask_";
    private static final String EMBEDDED = "embedded:deployment:";
    private static final String COMPLETED = "completed";

    private final ProcessEngine engine;
    private final CommuneClock clock;
    /** What does not change while a task is open, by its id. */
    private final Map<String, OpenTask> known = new ConcurrentHashMap<>();

    EngineStage(ProcessEngine engine, CommuneClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void settle() {
        List<Job> jobs = executable();
        while (!jobs.isEmpty()) {
            jobs.forEach(this::run);
            jobs = executable();
        }
    }

    private List<Job> executable() {
        return engine.getManagementService().createJobQuery().executable().active().orderByJobDuedate().asc().list();
    }

    /** A job that fails is due again a little later, as the engine's own executor would have it; one that goes on failing leaves an incident. */
    private void run(Job job) {
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() == 0) {
            return;
        }
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failed) {
            Job left = engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult();
            if (left != null && left.getRetries() == job.getRetries()) {
                throw failed;
            }
        }
    }

    @Override
    public Optional<Instant> nextTimer() {
        return engine.getManagementService().createJobQuery().withRetriesLeft().active().duedateHigherThan(Date.from(clock.instant()))
                .orderByJobDuedate().asc().listPage(0, 3).stream().filter(EngineStage::ofInstance).map(job -> job.getDuedate().toInstant()).findFirst();
    }

    /** Two timers belong to no instance: those of the mornings, which a rehearsal passes over unless it makes one due. */
    private static boolean ofInstance(Job job) {
        return job.getProcessInstanceId() != null;
    }

    @Override
    public List<OpenTask> openTasks() {
        TaskQuery query = engine.getTaskService().createTaskQuery().active().initializeFormKeys();
        List<OpenTask> open = query.list().stream().map(this::openTask)
                .sorted(Comparator.comparing(OpenTask::businessKey).thenComparing(OpenTask::key).thenComparing(OpenTask::index).thenComparing(OpenTask::createdAt)).toList();
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).identity().equals(open.get(i - 1).identity())) {
                throw new IllegalStateException("Two tasks of one identity: " + open.get(i).identity());
            }
        }
        known.keySet().retainAll(open.stream().map(OpenTask::id).toList());
        return open;
    }

    private OpenTask openTask(Task task) {
        OpenTask before = known.computeIfAbsent(task.getId(), id -> read(task));
        return new OpenTask(before.id(), before.key(), before.index(), before.name(), before.form(), before.group(), before.people(), task.getAssignee(), before.officeMay(),
                before.businessKey(), before.createdAt(), instant(task.getDueDate()), before.variables());
    }

    private OpenTask read(Task task) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        Map<String, String> variables = new HashMap<>();
        engine.getTaskService().getVariables(task.getId()).forEach((name, value) -> variables.put(name, Objects.toString(value, null)));
        List<String> groups = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).toList();
        String group = groups.stream().filter(each -> !each.equals(Organisation.ON_BEHALF)).sorted().findFirst().orElse(null);
        List<String> people = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getUserId).filter(Objects::nonNull).sorted().toList();
        return new OpenTask(task.getId(), key(task), index(variables), task.getName(), form(task), group, people, task.getAssignee(),
                groups.contains(Organisation.ON_BEHALF), instance.getBusinessKey(), task.getCreateTime().toInstant(), instant(task.getDueDate()), variables);
    }

    private static String key(Task task) {
        return task.getTaskDefinitionKey().substring(USER_TASK.length());
    }

    private static int index(Map<String, String> variables) {
        return Integer.parseInt(variables.getOrDefault("loopCounter", "0"));
    }

    private static String form(Task task) {
        String file = task.getCamundaFormRef() != null ? task.getCamundaFormRef().getKey() : task.getFormKey().substring(EMBEDDED.length());
        return file.endsWith(".html") ? file.substring(0, file.length() - ".html".length()) : file;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    @Override
    public void answer(OpenTask task, String personId, Map<String, Object> values) {
        as(personId, () -> {
            engine.getTaskService().claim(task.id(), personId);
            engine.getFormService().submitTaskForm(task.id(), values);
        });
    }

    @Override
    public int answered(String key, String businessKey) {
        return (int) answers(key, businessKey).count();
    }

    @Override
    public Optional<Instant> firstAnswer(String key, String businessKey) {
        return answers(key, businessKey).orderByHistoricTaskInstanceEndTime().asc().listPage(0, 1).stream().map(HistoricTaskInstance::getEndTime)
                .map(Date::toInstant).findFirst();
    }

    private HistoricTaskInstanceQuery answers(String key, String businessKey) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().taskDefinitionKey(USER_TASK + key).processInstanceBusinessKey(businessKey)
                .taskDeleteReason(COMPLETED);
    }

    @Override
    public void start(String process, String personId, Map<String, Object> values) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        as(personId, () -> engine.getFormService().submitStartForm(definition, values));
    }

    @Override
    public void makeDue(String process) {
        Job timer = engine.getManagementService().createJobQuery().processDefinitionKey(process).timers().singleResult();
        engine.getManagementService().setJobDuedate(timer.getId(), Date.from(clock.instant()), false);
    }

    @Override
    public boolean startedAt(String process, Instant instant) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process).startedAfter(Date.from(instant))
                .startedBefore(Date.from(instant)).count() > 0;
    }

    private void as(String personId, Runnable work) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(personId).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(personId, groups);
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public List<String> leftovers() {
        List<String> left = new ArrayList<>();
        engine.getRuntimeService().createIncidentQuery().list()
                .forEach(incident -> left.add("incident at " + incident.getActivityId() + ": " + incident.getIncidentMessage()));
        engine.getTaskService().createTaskQuery().list().forEach(task -> left.add("open task " + task.getTaskDefinitionKey()));
        engine.getManagementService().createJobQuery().list().stream().filter(EngineStage::ofInstance).forEach(job -> left.add("job of " + job.getProcessDefinitionKey()));
        engine.getRuntimeService().createProcessInstanceQuery().list()
                .forEach(instance -> left.add("running instance " + instance.getBusinessKey()));
        return left.stream().sorted().toList();
    }
}
