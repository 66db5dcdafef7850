package vn.sauro.hotspot;

import java.util.Optional;

/** The procedures during which hot spots are reported; whoever runs them says which. */
public interface RunningProcedures {

    /**
     * The running procedure a hot spot belongs to: the newest one that concerns the hamlet, else the newest one.
     *
     * @param hamletCode empty for the whole commune
     * @return its code; empty when none runs
     */
    Optional<String> at(Optional<String> hamletCode);
}
