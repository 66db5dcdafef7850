package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** Submits forms as the people do: logged in, member of the group, nothing but the form's values. */
public class Desk {

    private final ProcessEngine engine;
    private final Organisation organisation;

    public Desk(ProcessEngine engine, Organisation organisation) {
        this.engine = engine;
        this.organisation = organisation;
    }

    /** Open tasks of this element. */
    public List<Task> tasks(String element) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(element).orderByTaskId().asc().list();
    }

    /** The one open task of this element whose instance has this business key. */
    public Task task(String element, String businessKey) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(element).processInstanceBusinessKey(businessKey).singleResult();
    }

    /** Submits every open task of the element with the same values, as the head of its group; plans for the whole conclusion, which nothing waits for, stay. */
    void submitAll(String element, Map<String, Object> values) {
        List<Task> open = tasks(element).stream()
                .filter(task -> !"WHOLE_CONCLUSION".equals(engine.getTaskService().getVariable(task.getId(), "planScope"))).toList();
        assertThat(open).as(element).isNotEmpty();
        open.forEach(task -> submit(task, values));
    }

    /** Submits as the head of the task's group and lets the engine go on. */
    void submit(Task task, Map<String, Object> values) {
        submit(task, actor(task), values);
    }

    /** The head of the task's group; somebody else of it where that head would judge a unit of their own. */
    private String actor(Task task) {
        String group = group(task);
        String head = organisation.head(group).orElseThrow().id();
        Object unit = engine.getTaskService().getVariable(task.getId(), "unitCode");
        boolean ownUnit = unit != null && !unit.equals(group) && organisation.isHead(head, (String) unit)
                || task.getTaskDefinitionKey().equals("userTask_checkPlan") && group.equals(unit);
        return ownUnit ? organisation.members(group).stream().map(Person::id).filter(member -> !member.equals(head)).findFirst().orElseThrow() : head;
    }

    public void submit(Task task, String person, Map<String, Object> values) {
        as(person, () -> {
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(values));
            return null;
        });
        work();
    }

    /** Submits and leaves what the engine has to do next to others. */
    void submitOnly(Task task, Map<String, Object> values) {
        as(actor(task), () -> {
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(values));
            return null;
        });
    }

    /** The refusal of a form; the task stays. */
    public FormRefused refused(Task task, String person, Map<String, Object> values) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> submit(task, person, values));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
        return refused;
    }

    /** What the form of the task opens with. */
    public Map<String, Object> prefill(Task task) {
        return as(actor(task), () -> engine.getFormService().getTaskFormVariables(task.getId()));
    }

    void start(String person, Map<String, Object> values) {
        start("hamlet-rearrangement", person, values);
    }

    /** Submits the start form of the process and lets the engine go on; the new instance. */
    public ProcessInstance start(String process, String person, Map<String, Object> values) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        ProcessInstance started = as(person, () -> engine.getFormService().submitStartForm(definition, new HashMap<>(values)));
        work();
        return started;
    }

    public String group(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null && !group.equals(Organisation.ON_BEHALF)).findFirst().orElseThrow();
    }

    /** Runs every save point the engine has reached. */
    public void work() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
    }

    private <T> T as(String person, Supplier<T> work) {
        IdentityService identities = engine.getIdentityService();
        identities.setAuthentication(person, identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
