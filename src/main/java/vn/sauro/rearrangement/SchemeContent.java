package vn.sauro.rearrangement;

/**
 * What a scheme says.
 *
 * @param newName   name of the new hamlet
 * @param centre    where its centre is
 * @param property  what becomes of houses of culture and other property
 * @param rationale why it is needed
 */
public record SchemeContent(String newName, String centre, String property, String rationale) {}
