package vn.sauro.escalation;

/** How bad it is when the work is late. */
public enum Severity { NORMAL, URGENT }
