package vn.sauro.rearrangement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.hotspot.RunningProcedures;

/** Hot spots are reported while a rearrangement runs: from its opening to the consolidation of the last new hamlet, or to its end without a resolution. */
@Component
class RunningRearrangements implements RunningProcedures {

    private final RearrangementStore store;

    RunningRearrangements(RearrangementStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> at(Optional<String> hamletCode) {
        return store.running(hamletCode);
    }
}
