package vn.sauro.rehearsal.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.rehearsal.Stage;

/** The real engine, its job executor off: jobs run when the rehearsal says so, people answer through the real forms. */
@Component
@Profile("rehearsal")
class EngineStage implements Stage {

    private static final String USER_TASK = "userTask_";
    private static final String EMBEDDED = "embedded:deployment:";

    private final ProcessEngine engine;

    EngineStage(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void settle() {
        List<Job> jobs = executable();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = executable();
        }
    }

    private List<Job> executable() {
        return engine.getManagementService().createJobQuery().executable().active().list();
    }

    @Override
    public List<OpenTask> openTasks() {
        return engine.getTaskService().createTaskQuery().active().list().stream().map(this::openTask)
                .sorted(Comparator.comparing(OpenTask::businessKey).thenComparing(OpenTask::key)).toList();
    }

    private OpenTask openTask(Task task) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        Map<String, String> variables = new HashMap<>();
        engine.getTaskService().getVariables(task.getId()).forEach((name, value) -> variables.put(name, Objects.toString(value, null)));
        String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).findFirst().orElseThrow();
        return new OpenTask(task.getId(), task.getTaskDefinitionKey().substring(USER_TASK.length()), task.getName(), form(task), group,
                instance.getBusinessKey(), task.getCreateTime().toInstant(), instant(task.getDueDate()), variables);
    }

    private String form(Task task) {
        TaskFormData form = engine.getFormService().getTaskFormData(task.getId());
        String file = form.getCamundaFormRef() != null ? form.getCamundaFormRef().getKey() : form.getFormKey().substring(EMBEDDED.length());
        return file.endsWith(".html") ? file.substring(0, file.length() - ".html".length()) : file;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    @Override
    public void answer(OpenTask task, String personId, Map<String, Object> values) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(personId).list().stream().map(Group::getId).toList();
        engine.getIdentityService().setAuthentication(personId, groups);
        try {
            engine.getTaskService().claim(task.id(), personId);
            engine.getFormService().submitTaskForm(task.id(), values);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
