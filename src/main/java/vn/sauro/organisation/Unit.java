package vn.sauro.organisation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * A unit or body of the commune.
 *
 * @param code      also its group in the engine
 * @param reporting whether it disseminates, plans and takes assignments; a body that only decides does not
 * @param endedOn   first day without it; null while it exists
 */
public record Unit(@Id String code, String name, UnitKind kind, boolean reporting, LocalDate endedOn) {

    /** Whether it exists. */
    public boolean current() {
        return endedOn == null;
    }
}
