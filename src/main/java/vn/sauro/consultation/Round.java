package vn.sauro.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One round of asking about a scheme.
 *
 * @param number       1 or 2
 * @param until        inclusive
 * @param gate         what decides, as it stood when the consultation began
 * @param asksPlan     false in a second round that asks about the name alone
 * @param outcome      null while it runs
 * @param reopened     why BTV has the people asked again although the round had passed; empty unless it did
 * @param hamlets      all hamlets of the closed lists, by code
 */
public record Round(int number, LocalDate postedOn, String places, LocalDate from, LocalDate until, Gate gate, boolean asksPlan,
                    ConsultationOutcome outcome, Optional<String> reopened, List<HamletCount> hamlets) {

    /** The whole area: every ledger so far summed up; empty before the first. */
    public Optional<Count> wholeArea() {
        return hamlets.stream().filter(hamlet -> !hamlet.clusters().isEmpty()).map(HamletCount::total).reduce(Count::plus);
    }
}
