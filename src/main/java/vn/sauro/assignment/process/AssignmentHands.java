package vn.sauro.assignment.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.organisation.Organisation;

/** Bean {@code assignmentHands} of the model: who works on an assignment and who oversees it. */
@Component("assignmentHands")
public class AssignmentHands {

    private static final List<String> WORK = List.of("userTask_workAssignment", "userTask_reportPeriod");

    private final Assignments assignments;
    private final Organisation organisation;
    private final TaskService tasks;

    AssignmentHands(Assignments assignments, Organisation organisation, TaskService tasks) {
        this.assignments = assignments;
        this.organisation = organisation;
        this.tasks = tasks;
    }

    /** The member in whose hands the head put it; null while it is the whole unit's, also while that member is on leave. */
    public String member(VariableScope scope) {
        return inHands(assignments.get(AssignmentVariables.code(scope)).member());
    }

    private String inHands(Optional<String> member) {
        return member.filter(person -> !organisation.isAway(person)).orElse(null);
    }

    /** The group that mends, checks and reviews it. */
    public String overseers(VariableScope scope) {
        return Assignments.overseer(AssignmentVariables.unit(scope));
    }

    /** An open task follows at once. */
    void follow(String code) {
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(code).processDefinitionKey("assignment").taskDefinitionKeyIn(WORK.toArray(String[]::new)).list()) {
            tasks.setAssignee(task.getId(), inHands(assignments.get(code).member()));
        }
    }
}
