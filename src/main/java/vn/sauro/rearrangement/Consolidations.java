package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** UBND reports that a new hamlet stands: kiện toàn. */
@Service
public class Consolidations {

    private final DossierStore store;
    private final Clock clock;

    Consolidations(DossierStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes the report of one new hamlet.
     *
     * @throws Refusal when the day cannot stand
     */
    @Transactional
    public void report(String rearrangement, String scheme, ConsolidationReport report, String actor) {
        LocalDate publishedOn = store.adopted(rearrangement).flatMap(Resolution::publishedOn)
                .orElseThrow(() -> new IllegalStateException("No published resolution of " + rearrangement));
        report.check(LocalDate.now(clock), publishedOn);
        store.insertConsolidation(rearrangement, scheme, report, actor, clock.instant());
    }
}
