package vn.sauro.organisation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Delegations;

/** Bean {@code delegationTimers} of the model: when a deputy's time begins and ends. */
@Component("delegationTimers")
public class DelegationTimers {

    private final Delegations delegations;

    DelegationTimers(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Midnight at which the first day begins. */
    public Date begin(VariableScope scope) {
        return Date.from(delegations.begins(DelegationVariables.code(scope)));
    }

    /** Midnight after the last day. */
    public Date end(VariableScope scope) {
        return Date.from(delegations.ends(DelegationVariables.code(scope)));
    }
}
