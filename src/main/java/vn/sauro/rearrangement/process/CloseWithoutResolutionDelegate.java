package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Resolutions;

/** Ends a rearrangement that got no resolution. */
@Component
class CloseWithoutResolutionDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    CloseWithoutResolutionDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolutions.closeWithoutResolution(HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution));
    }
}
