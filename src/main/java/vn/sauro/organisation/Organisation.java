package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks up units, hamlets, people and seats. An unknown code is an {@link IllegalArgumentException}. */
@Service
public class Organisation {

    private final Units units;
    private final Hamlets hamlets;
    private final People people;
    private final JdbcClient jdbc;

    Organisation(Units units, Hamlets hamlets, People people, JdbcClient jdbc) {
        this.units = units;
        this.hamlets = hamlets;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** All units and bodies by code. */
    public List<Unit> units() {
        return units.findAll(Sort.by("code"));
    }

    /** The units that disseminate, plan and take assignments, by code. */
    public List<Unit> reportingUnits() {
        return units().stream().filter(Unit::reporting).toList();
    }

    /** The unit or body of this code. */
    public Unit unit(String code) {
        return units.findById(code).orElseThrow(() -> new IllegalArgumentException("No unit " + code));
    }

    /** All hamlets by code. */
    public List<Hamlet> hamlets() {
        return hamlets.findAll(Sort.by("code"));
    }

    /** The hamlet of this code. */
    public Hamlet hamlet(String code) {
        return hamlets.findById(code).orElseThrow(() -> new IllegalArgumentException("No hamlet " + code));
    }

    /** Everyone with an account, by id. */
    public List<Person> people() {
        return people.findAll(Sort.by("id"));
    }

    /** The person of this account. */
    public Person person(String id) {
        return people.findById(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    /** Everyone with a seat in the unit, by id, its head included. */
    public List<Person> members(String unitCode) {
        return jdbc.sql("select p.id, p.name from person p join seat s on s.person_id = p.id where s.unit_code = ? order by p.id")
                .param(unitCode).query(Person.class).list();
    }

    /** Who answers for the unit (người đứng đầu). */
    public Optional<Person> head(String unitCode) {
        return jdbc.sql("select p.id, p.name from person p join seat s on s.person_id = p.id where s.unit_code = ? and s.head order by p.id")
                .param(unitCode).query(Person.class).list().stream().findFirst();
    }

    /** Whether the person heads the unit. */
    public boolean isHead(String personId, String unitCode) {
        return head(unitCode).filter(person -> person.id().equals(personId)).isPresent();
    }

    /** Whether the person has a seat in the unit. */
    public boolean isMember(String personId, String unitCode) {
        return members(unitCode).stream().anyMatch(person -> person.id().equals(personId));
    }

    /** What is not staffed, each as a Vietnamese phrase naming the unit; empty when every unit has a head and every body a member. */
    public List<String> vacancies() {
        List<String> vacancies = new ArrayList<>();
        for (Unit unit : units()) {
            if (members(unit.code()).isEmpty()) {
                vacancies.add(unit.name() + " chưa có thành viên");
            } else if (unit.reporting() && head(unit.code()).isEmpty()) {
                vacancies.add(unit.name() + " chưa có người đứng đầu");
            }
        }
        return vacancies;
    }
}
