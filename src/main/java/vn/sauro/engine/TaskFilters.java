package vn.sauro.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist, at every start as this class says. They hold expressions, which is why only the system stores filters.
 * What is due soon comes from the bean {@code workingDays} of the calendar.
 */
@Component
@Order(20)
class TaskFilters extends AbstractCamundaConfiguration {

    private static final String ME = "${currentUser()}";
    private static final String MY_UNITS = "${taskGroups.own(currentUserGroups())}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${workingDays.ahead(3)}";

    private final AccessProperties access;
    private final StartTurn turn;

    TaskFilters(AccessProperties access, StartTurn turn) {
        this.access = access;
        this.turn = turn;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        turn.take(() -> offerAll(engine));
    }

    private void offerAll(ProcessEngine engine) {
        offer(engine, 1, ReadyFilters.MINE, "Việc tôi đã nhận, đang làm", mine(engine).taskAssigneeExpression(ME));
        offer(engine, 2, ReadyFilters.OF_MY_UNITS, "Việc của các đơn vị mà tôi tham gia", ofMyUnits(engine));
        offer(engine, 3, ReadyFilters.SOON, "Việc đến hạn trong 3 ngày làm việc tới", ofMyUnits(engine).dueAfterExpression(NOW).dueBeforeExpression(SOON));
        offer(engine, 4, ReadyFilters.LATE, "Việc đã quá hạn", ofMyUnits(engine).dueBeforeExpression(NOW));
        access.sideGroups().forEach((group, name) -> offer(engine, 5, name, "Việc Văn phòng có thể nhập thay đơn vị",
                mine(engine).taskCandidateGroup(group).includeAssignedTasks(), group));
    }

    private static TaskQuery mine(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery().active();
    }

    /** What waits for one of the person's groups or for the person by name. */
    private static TaskQuery ofMyUnits(ProcessEngine engine) {
        return mine(engine).or().taskCandidateGroupInExpression(MY_UNITS).includeAssignedTasks().taskInvolvedUserExpression(ME).endOr();
    }

    private static void offer(ProcessEngine engine, int priority, String name, String description, TaskQuery query) {
        offer(engine, priority, name, description, query, null);
    }

    /** @param group who sees the filter; null for everyone */
    private static void offer(ProcessEngine engine, int priority, String name, String description, TaskQuery query, String group) {
        Filter kept = engine.getFilterService().createFilterQuery().filterName(name).singleResult();
        Filter filter = kept != null ? kept : engine.getFilterService().newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskNameCaseInsensitive().asc());
        filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true));
        engine.getFilterService().saveFilter(filter);
        if (kept != null) {
            return;
        }
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization reader = authorizations.createNewAuthorization(group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (group != null) {
            reader.setGroupId(group);
        }
        reader.setResource(Resources.FILTER);
        reader.setResourceId(filter.getId());
        reader.addPermission(Permissions.READ);
        authorizations.saveAuthorization(reader);
    }
}
