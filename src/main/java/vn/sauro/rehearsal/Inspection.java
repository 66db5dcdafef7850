package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;

/** Looks at what a rehearsal left: its report and the engine. */
@Component
@Profile("rehearsal")
class Inspection {

    private final Stage stage;
    private final Rearrangements rearrangements;
    private final Consultations consultations;
    private final ObjectMapper json;

    Inspection(Stage stage, Rearrangements rearrangements, Consultations consultations, ObjectMapper json) {
        this.stage = stage;
        this.rearrangements = rearrangements;
        this.consultations = consultations;
        this.json = json;
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    List<String> broken(RehearsalReport report, String rearrangement) {
        Rearrangement ended = rearrangements.get(rearrangement);
        List<Scheme> schemes = rearrangements.schemes(rearrangement);
        Map<String, List<String>> hamlets = schemes.stream().collect(Collectors.toMap(Scheme::code, scheme -> scheme.hamlets().stream().sorted().toList()));
        Invariants.Facts facts = new Invariants.Facts(ended.state(), hamlets, schemes.stream().map(Scheme::code)
                .filter(scheme -> consultations.rounds(scheme).stream().anyMatch(round -> round.reopened().isPresent())).collect(Collectors.toSet()));
        List<String> broken = new ArrayList<>(Invariants.broken(json.valueToTree(report), facts));
        if (ended.state() == Rearrangement.State.OPEN) {
            broken.add("nobody owes anything and the rearrangement is still open");
        }
        stage.leftovers().forEach(left -> broken.add("the engine still holds: " + left));
        return broken;
    }
}
