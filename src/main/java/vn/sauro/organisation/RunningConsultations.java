package vn.sauro.organisation;

import java.util.Optional;

/** The consultations that run on closed household lists; whoever runs them says which. */
public interface RunningConsultations {

    /** What the people of the hamlet are being asked about, in Vietnamese; empty when nothing. */
    Optional<String> in(String hamletCode);
}
