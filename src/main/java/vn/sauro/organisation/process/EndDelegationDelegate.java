package vn.sauro.organisation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Delegations;

/** The deputy finds the tasks no longer. */
@Component
class EndDelegationDelegate implements JavaDelegate {

    private final Delegations delegations;
    private final DeputyGroups groups;

    EndDelegationDelegate(Delegations delegations, DeputyGroups groups) {
        this.delegations = delegations;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        groups.end(delegations.get(DelegationVariables.code(execution)));
    }
}
