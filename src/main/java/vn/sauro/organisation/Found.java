package vn.sauro.organisation;

import java.util.List;

/** What a search found, by code. */
public record Found(List<Somebody> people, List<Unit> units, List<Hamlet> hamlets) {

    /** A person with the seats held now, those as head first. */
    public record Somebody(Person person, List<Seated> seats) {}

    /** A seat by the unit's name. @param head whether the person answers for the unit */
    public record Seated(String unitName, boolean head) {}
}
