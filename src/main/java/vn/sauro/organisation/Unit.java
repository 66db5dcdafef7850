package vn.sauro.organisation;

/**
 * A unit or body of the commune.
 *
 * @param code      also its group in the engine
 * @param reporting whether it disseminates, plans and takes assignments; a body that only decides does not
 */
public record Unit(String code, String name, UnitKind kind, boolean reporting) {}
