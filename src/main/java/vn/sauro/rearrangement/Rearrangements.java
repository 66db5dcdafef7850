package vn.sauro.rearrangement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What can be read of the rearrangements. */
@Service
public class Rearrangements {

    private final RearrangementStore store;
    private final SchemeStore schemes;
    private final ReportReader reports;

    Rearrangements(RearrangementStore store, SchemeStore schemes, ReportReader reports) {
        this.store = store;
        this.schemes = schemes;
        this.reports = reports;
    }

    /** The rearrangement of that code, if it was opened. */
    public Optional<Rearrangement> find(String code) {
        return store.find(code);
    }

    /** @throws IllegalArgumentException when there is none */
    public Rearrangement get(String code) {
        return store.get(code);
    }

    /**
     * The rearrangement from its opening to now.
     *
     * @throws IllegalArgumentException when there is none of that code
     */
    public ProcedureReport report(String code) {
        return reports.read(code);
    }

    /** All, newest opening first. */
    public List<Rearrangement> all() {
        return store.all();
    }

    /** Codes of the units that take part, as they were at the opening. */
    public List<String> unitCodes(String code) {
        return store.unitCodes(code);
    }

    /** By when a phase is due: exclusive, midnight after its last day; empty when it has no date yet. */
    public Optional<Instant> dueAt(String code, ProcedurePhase phase) {
        return store.due(code, phase);
    }

    /** The steps in the order of the procedure. */
    public List<StepStatus> steps(String code) {
        return store.steps(code);
    }

    /** Ordered by code. */
    public List<Scheme> schemes(String code) {
        return schemes.all(code);
    }

    /** @throws IllegalArgumentException when there is none */
    public Scheme scheme(String code, String schemeCode) {
        return schemes.get(code, schemeCode);
    }
}
