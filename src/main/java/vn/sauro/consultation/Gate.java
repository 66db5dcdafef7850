package vn.sauro.consultation;

/** What decides on a scheme: every hamlet for itself, or the whole area that is to become one. A row of the decision {@code consultation-gate}. */
public enum Gate { EACH_HAMLET, WHOLE_AREA }
