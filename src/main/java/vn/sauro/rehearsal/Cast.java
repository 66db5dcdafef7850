package vn.sauro.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** Who is there today: those who have a seat and are not on leave, and those who stand in for them. */
@Component
@Profile("rehearsal")
class Cast {

    private final Organisation organisation;

    Cast(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Who works for the unit or body today, by id. */
    List<Person> members(String unit) {
        return Stream.concat(organisation.members(unit).stream(), organisation.standIns(unit).stream()).filter(person -> !organisation.isAway(person.id())).distinct()
                .sorted(Comparator.comparing(Person::id)).toList();
    }

    /** Who answers for the unit today: its head, or who stands in for the head. */
    List<Person> heads(String unit) {
        return members(unit).stream().filter(person -> organisation.answersFor(person.id(), unit)).toList();
    }

    /** Who of the body decides about the unit: never who answers for it. @param unit null when it is about none */
    List<Person> deciders(String body, String unit) {
        return members(body).stream().filter(person -> !organisation.answersFor(person.id(), unit)).toList();
    }
}
