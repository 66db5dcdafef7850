package vn.sauro.consultation;

/** How people were asked: a hamlet meeting, ballots brought to every household, or both. */
public enum ConsultationForm { MEETING, BALLOTS, BOTH }
