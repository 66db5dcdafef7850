package vn.sauro.consultation;

/** How households answered: on ballots, or at a meeting by a show of hands. */
public enum Manner { BALLOTS, SHOW_OF_HANDS }
