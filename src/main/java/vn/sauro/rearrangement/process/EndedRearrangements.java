package vn.sauro.rearrangement.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.retention.EndedProcedures;

/** A rearrangement is over when it has ended and none of its instances runs: no consolidation, no plan for the whole conclusion, no hot spot. */
@Component
class EndedRearrangements implements EndedProcedures {

    private final Rearrangements rearrangements;
    private final RuntimeService runtime;

    EndedRearrangements(Rearrangements rearrangements, RuntimeService runtime) {
        this.rearrangements = rearrangements;
        this.runtime = runtime;
    }

    @Override
    public List<Ended> ended() {
        return rearrangements.all().stream().flatMap(rearrangement -> ended(rearrangement).stream()).toList();
    }

    private Optional<Ended> ended(Rearrangement rearrangement) {
        return rearrangement.endedAt().filter(end -> !anythingRuns(rearrangement.code())).map(end -> new Ended(rearrangement.code(), end));
    }

    private boolean anythingRuns(String code) {
        return runtime.createProcessInstanceQuery().variableValueEquals(HamletRearrangementVariables.REARRANGEMENT_CODE.name(), code).count() > 0;
    }

    @Override
    public boolean hold(String code) {
        return rearrangements.hold(code).flatMap(this::ended).isPresent();
    }

    @Override
    public String table() {
        return "rearrangement";
    }
}
