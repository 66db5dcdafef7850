package vn.sauro.rearrangement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Resolutions;

/** Ends a rearrangement that got no resolution. */
@Component
class CloseWithoutResolutionDelegate implements JavaDelegate {

    private final Resolutions resolutions;
    private final OvertakenCorrections corrections;

    CloseWithoutResolutionDelegate(Resolutions resolutions, OvertakenCorrections corrections) {
        this.resolutions = resolutions;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rearrangement = HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution);
        resolutions.closeWithoutResolution(rearrangement);
        corrections.end(rearrangement);
    }
}
