package vn.sauro.organisation;

import org.springframework.data.annotation.Id;

/**
 * A unit or body of the commune.
 *
 * @param code      also its group in the engine
 * @param reporting whether it disseminates, plans and takes assignments; a body that only decides does not
 */
public record Unit(@Id String code, String name, UnitKind kind, boolean reporting) {}
