package vn.sauro.organisation.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Delegation;
import vn.sauro.organisation.Delegations;

/** The engine's groups follow who stands in for whom today. Asked twice, or by two nodes, it comes to the same. */
@Component
class DeputyGroups {

    private final Delegations delegations;
    private final IdentityService identities;
    private final TaskService tasks;

    DeputyGroups(Delegations delegations, IdentityService identities, TaskService tasks) {
        this.delegations = delegations;
        this.identities = identities;
        this.tasks = tasks;
    }

    /** What the person who is on leave has claimed goes back to its unit, where the deputy finds it. */
    @Transactional
    public void begin(Delegation delegation) {
        follow(delegation.deputy());
        for (Task task : tasks.createTaskQuery().taskAssignee(delegation.principal()).list()) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    /** What the deputy has claimed beyond their own seats goes back too. */
    @Transactional
    public void end(Delegation delegation) {
        List<String> lost = follow(delegation.deputy());
        List<String> groups = identities.createGroupQuery().groupMember(delegation.deputy()).list().stream().map(Group::getId).toList();
        for (Task task : tasks.createTaskQuery().taskAssignee(delegation.deputy()).list()) {
            List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
            if (candidates.stream().noneMatch(link -> groups.contains(link.getGroupId()) && !lost.contains(link.getGroupId()) || delegation.deputy().equals(link.getUserId()))) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    /** The groups the deputy is not lent any more; the engine's own lists show it only after the transaction. */
    private List<String> follow(String deputy) {
        List<String> lent = delegations.lent(deputy);
        List<String> lost = delegations.everLent(deputy).stream().filter(group -> !lent.contains(group)).toList();
        for (String group : lent) {
            if (!member(deputy, group) && identities.createGroupQuery().groupId(group).count() > 0) {
                identities.createMembership(deputy, group);
            }
        }
        lost.stream().filter(group -> member(deputy, group)).forEach(group -> identities.deleteMembership(deputy, group));
        return lost;
    }

    private boolean member(String person, String group) {
        return identities.createGroupQuery().groupId(group).groupMember(person).count() > 0;
    }
}
