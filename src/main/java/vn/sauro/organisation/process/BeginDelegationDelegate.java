package vn.sauro.organisation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Delegations;

/** The deputy finds the tasks from now on. */
@Component
class BeginDelegationDelegate implements JavaDelegate {

    private final Delegations delegations;
    private final DeputyGroups groups;

    BeginDelegationDelegate(Delegations delegations, DeputyGroups groups) {
        this.delegations = delegations;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        groups.begin(delegations.get(DelegationVariables.code(execution)));
    }
}
