package vn.sauro.engine;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the task while its form is submitted. The engine notices a second submission only when it writes at the end, after the use case
 * has done its work, and it lets every candidate submit what another has claimed.
 */
@Component
class TaskHold {

    private final JdbcClient jdbc;

    TaskHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the task's row until the submitting transaction ends: of two who submit at once the later one waits here and then finds the
     * task done, before any use case was called.
     *
     * @throws FormRefused when the task is no longer there, or somebody else than the actor has claimed it
     */
    void hold(String taskId, String actor) {
        List<Optional<String>> row = jdbc.sql("select assignee_ from act_ru_task where id_ = ? for update").param(taskId)
                .query((task, number) -> Optional.ofNullable(task.getString("assignee_"))).list();
        if (row.isEmpty()) {
            throw new FormRefused(Response.Status.NOT_FOUND, Conflicts.GONE);
        }
        row.get(0).filter(holder -> !holder.equals(actor)).ifPresent(holder -> {
            throw new FormRefused(Response.Status.CONFLICT, Conflicts.heldBy(name(holder)));
        });
    }

    private static String name(String holder) {
        User user = Context.getCommandContext().runWithoutAuthorization(
                () -> Context.getProcessEngineConfiguration().getIdentityService().createUserQuery().userId(holder).singleResult());
        return user == null ? holder : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
