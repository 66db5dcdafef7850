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
    private static final String NOW = "${now()}";
    private static final String SOON = "${workingDays.ahead(3)}";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        offer(engine, 1, "Việc của tôi", "Việc tôi đã nhận, đang làm", mine(engine).taskAssigneeExpression(ME));
        offer(engine, 2, "Việc của đơn vị", "Việc của các đơn vị mà tôi tham gia", ofMyUnits(engine));
        offer(engine, 3, "Sắp đến hạn", "Việc đến hạn trong 3 ngày làm việc tới", ofMyUnits(engine).dueAfterExpression(NOW).dueBeforeExpression(SOON));
        offer(engine, 4, "Quá hạn", "Việc đã quá hạn", ofMyUnits(engine).dueBeforeExpression(NOW));
    }

    private static TaskQuery mine(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery().active();
    }

    /** What waits for one of the person's groups or for the person by name. */
    private static TaskQuery ofMyUnits(ProcessEngine engine) {
        return mine(engine).taskCandidateUserExpression(ME).includeAssignedTasks();
    }

    private static void offer(ProcessEngine engine, int priority, String name, String description, TaskQuery query) {
        Filter kept = engine.getFilterService().createFilterQuery().filterName(name).singleResult();
        Filter filter = kept != null ? kept : engine.getFilterService().newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true));
        engine.getFilterService().saveFilter(filter);
        if (kept != null) {
            return;
        }
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }
}
