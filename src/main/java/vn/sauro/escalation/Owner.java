package vn.sauro.escalation;

/** Who owes the work. What VPĐU owes goes straight to BTV; BTV, HĐND and the like are only reminded. */
public enum Owner { UNIT, OFFICE, BODY }
