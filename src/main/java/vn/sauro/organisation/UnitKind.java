package vn.sauro.organisation;

/** What a unit is: a body that decides, an agency, a political-social organisation, a Party cell or committee. */
public enum UnitKind { BODY, AGENCY, ORGANISATION, PARTY_CELL }
