package vn.sauro.rearrangement;

import java.util.List;

/** Which hamlets are to become one, as VPĐU proposes at the opening. */
public record ProposedScheme(String code, String name, List<String> hamlets) {}
