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
        follow(delegation.deputy());
        List<String> groups = identities.createGroupQuery().groupMember(delegation.deputy()).list().stream().map(Group::getId).toList();
        for (Task task : tasks.createTaskQuery().taskAssignee(delegation.deputy()).list()) {
            List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
            if (candidates.stream().noneMatch(link -> groups.contains(link.getGroupId()) || delegation.deputy().equals(link.getUserId()))) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    private void follow(String deputy) {
        List<String> lent = delegations.lent(deputy);
        for (String group : delegations.everLent(deputy)) {
            boolean member = identities.createGroupQuery().groupId(group).groupMember(deputy).count() > 0;
            boolean known = identities.createGroupQuery().groupId(group).count() > 0;
            if (known && !member && lent.contains(group)) {
                identities.createMembership(deputy, group);
            } else if (member && !lent.contains(group)) {
                identities.deleteMembership(deputy, group);
            }
        }
    }
}
