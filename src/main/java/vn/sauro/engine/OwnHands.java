package vn.sauro.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * People claim for themselves and give back what is their own; anything else needs the right to assign. The engine's claim asks only for
 * the right to work on the task: any candidate could claim in another's name, or claim for nobody and so take the task out of the hands
 * of whoever holds it.
 */
final class OwnHands extends RunningTaskGrants {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        CommandContext command = Context.getCommandContext();
        String actor = command.getAuthenticatedUserId();
        boolean othersHands = Stream.of(before, after).anyMatch(hands -> hands != null && !hands.equals(actor));
        boolean createdJustNow = !command.getDbEntityManager().getDbEntityCache().isPersistent((TaskEntity) task);
        if (othersHands && !createdJustNow) {
            for (CommandChecker checker : command.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkTaskAssign((TaskEntity) task);
            }
        }
        return super.newTaskAssignee(task, before, after);
    }
}
