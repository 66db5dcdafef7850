package vn.sauro.organisation;

/** A person's seat in a unit. @param head whether the person answers for the unit (người đứng đầu) */
public record Seat(String personId, String unitCode, boolean head) {}
