package vn.sauro.rearrangement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.RunningConsultations;

/** The people of a hamlet are being asked from the posting of its scheme to the round's outcome, while the rearrangement runs. */
@Component
class ConsultedHamlets implements RunningConsultations {

    private final RearrangementStore rearrangements;
    private final SchemeStore schemes;
    private final Consultations consultations;

    ConsultedHamlets(RearrangementStore rearrangements, SchemeStore schemes, Consultations consultations) {
        this.rearrangements = rearrangements;
        this.schemes = schemes;
        this.consultations = consultations;
    }

    @Override
    public Optional<String> in(String hamletCode) {
        return rearrangements.all().stream().filter(rearrangement -> rearrangement.state() == Rearrangement.State.OPEN)
                .flatMap(rearrangement -> schemes.all(rearrangement.code()).stream()).filter(scheme -> scheme.hamlets().contains(hamletCode))
                .filter(scheme -> isAsked(scheme.code(), hamletCode)).map(Scheme::name).findFirst();
    }

    private boolean isAsked(String scheme, String hamletCode) {
        List<Round> rounds = consultations.rounds(scheme);
        return rounds.stream().anyMatch(round -> round.outcome() == null && round.hamlets().stream().anyMatch(hamlet -> hamlet.hamletCode().equals(hamletCode)));
    }
}
