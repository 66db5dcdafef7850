package vn.sauro.rehearsal;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.SampleConsent;

/** A rehearsal of a review goes without a rearrangement. */
@Component
@Profile("rehearsal")
class ScenarioConsent implements SampleConsent {

    private final RehearsalProperties properties;

    ScenarioConsent(RehearsalProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean given() {
        return Scenario.of(properties.scenario()).filter(Scenario::ofReview).isEmpty();
    }
}
