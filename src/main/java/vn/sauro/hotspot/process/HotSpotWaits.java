package vn.sauro.hotspot.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Severity;
import vn.sauro.escalation.WaitFacts;
import vn.sauro.escalation.WaitSource;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.hotspot.HotSpots;

/** What is late about a hot spot: urgent when it is, and nothing is told of a restricted one. It is not bound by the rearrangement's deadline. */
@Component
class HotSpotWaits implements WaitSource {

    private static final String PROCESS = "hot-spot";

    private final HotSpots hotSpots;

    HotSpotWaits(HotSpots hotSpots) {
        this.hotSpots = hotSpots;
    }

    @Override
    public Optional<WaitFacts> of(String process, String step, UnaryOperator<String> variable) {
        return process.equals(PROCESS) ? Optional.of(facts(hotSpots.get(HotSpotVariables.id(variable)).report())) : Optional.empty();
    }

    private static WaitFacts facts(HotSpotReport report) {
        return new WaitFacts(Severity.valueOf(report.severity().name()), Optional::empty, Optional.empty(), report.restricted());
    }
}
