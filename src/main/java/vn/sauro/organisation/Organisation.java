package vn.sauro.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** Looks up units, hamlets, people and seats. An unknown code is an {@link IllegalArgumentException}. */
@Service
public class Organisation {

    /** VPĐU follows up, aggregates and may enter for units that only telephone. */
    public static final String OFFICE = "vpdu";
    /** Group of those who may enter for a unit (nhập hộ): VPĐU's members. Not a unit; its tasks stand in a filter of their own. */
    public static final String ON_BEHALF = "nhap-ho";

    private final Units units;
    private final Hamlets hamlets;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Organisation(Units units, Hamlets hamlets, People people, JdbcClient jdbc, Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All units and bodies that exist, by code. */
    public List<Unit> units() {
        return units.findAll(Sort.by("code")).stream().filter(Unit::current).toList();
    }

    /** The units that disseminate, plan and take assignments, by code. */
    public List<Unit> reportingUnits() {
        return units().stream().filter(Unit::reporting).toList();
    }

    /** The unit or body of this code, also one that has ended; empty when there never was one. */
    public Optional<Unit> findUnit(String code) {
        return units.findById(code);
    }

    /** The unit or body of this code, also one that has ended. */
    public Unit unit(String code) {
        return findUnit(code).orElseThrow(() -> new IllegalArgumentException("No unit " + code));
    }

    /** All hamlets that exist, by code. */
    public List<Hamlet> hamlets() {
        return hamlets.findAll(Sort.by("code")).stream().filter(Hamlet::current).toList();
    }

    /** The hamlet of this code, also one that has ended; empty when there never was one. */
    public Optional<Hamlet> findHamlet(String code) {
        return hamlets.findById(code);
    }

    /** The hamlet of this code, also one that has ended. */
    public Hamlet hamlet(String code) {
        return findHamlet(code).orElseThrow(() -> new IllegalArgumentException("No hamlet " + code));
    }

    /** The parts in which the hamlet meets, by code; the hamlet itself as the only one when it is not divided. */
    public List<Cluster> clusters(String hamletCode) {
        List<Cluster> clusters = jdbc.sql("select code, name, households from hamlet_cluster where hamlet_code = ? order by code")
                .param(hamletCode).query(Cluster.class).list();
        Hamlet hamlet = hamlet(hamletCode);
        return clusters.isEmpty() ? List.of(new Cluster(Cluster.WHOLE_HAMLET, hamlet.name(), hamlet.households())) : clusters;
    }

    /** Everyone in office, by id. */
    public List<Person> people() {
        return people.findAll(Sort.by("id")).stream().filter(Person::current).toList();
    }

    /** Everyone who left, by id. */
    public List<Person> formerPeople() {
        return people.findAll(Sort.by("id")).stream().filter(person -> !person.current()).toList();
    }

    /** The person of this account, also one who left; empty when there never was one. */
    public Optional<Person> findPerson(String id) {
        return people.findById(id);
    }

    /** The person of this account, also one who left. */
    public Person person(String id) {
        return findPerson(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    /** Everyone with a seat in the unit, by id, its head included. */
    public List<Person> members(String unitCode) {
        return jdbc.sql("select p.* from person p join seat s on s.person_id = p.id where s.unit_code = ? order by p.id")
                .param(unitCode).query(Person.class).list();
    }

    /** Who answers now for the units that this person headed, by id. */
    public List<Person> successors(String personId) {
        return jdbc.sql("""
                select distinct p.* from former_seat f join seat s on s.unit_code = f.unit_code and s.head join person p on p.id = s.person_id
                where f.person_id = ? and f.head order by p.id
                """).param(personId).query(Person.class).list();
    }

    /** Who answers for the unit (người đứng đầu). */
    public Optional<Person> head(String unitCode) {
        return jdbc.sql("select p.* from person p join seat s on s.person_id = p.id where s.unit_code = ? and s.head order by p.id")
                .param(unitCode).query(Person.class).list().stream().findFirst();
    }

    /** Whether the person heads the unit. */
    public boolean isHead(String personId, String unitCode) {
        return head(unitCode).filter(person -> person.id().equals(personId)).isPresent();
    }

    /** Whether the person works for the unit: has a seat in it, or stands in today for somebody who has one. */
    public boolean isMember(String personId, String unitCode) {
        return isSeated(personId, unitCode) || !principals(personId, unitCode).isEmpty();
    }

    private boolean isSeated(String personId, String unitCode) {
        return members(unitCode).stream().anyMatch(person -> person.id().equals(personId));
    }

    /** Whose seats in the unit the person takes today because they are on leave (ủy quyền), the head first. */
    private List<Person> principals(String personId, String unitCode) {
        return jdbc.sql("""
                select p.* from delegation d join seat s on s.person_id = d.principal_id join person p on p.id = d.principal_id
                where d.deputy_id = ? and s.unit_code = ? and ? between d.from_day and d.until_day order by s.head desc, p.id
                """).params(personId, unitCode, LocalDate.now(clock)).query(Person.class).list();
    }

    /** For whom the person acts in the unit today; empty when the person has a seat there, or nothing to do with it. */
    public Optional<Person> actsFor(String personId, String unitCode) {
        return isSeated(personId, unitCode) ? Optional.empty() : principals(personId, unitCode).stream().findFirst();
    }

    /** Who stands in today for somebody seated in the unit, by id. */
    public List<Person> standIns(String unitCode) {
        return jdbc.sql("""
                select distinct p.* from delegation d join seat s on s.person_id = d.principal_id join person p on p.id = d.deputy_id
                where s.unit_code = ? and ? between d.from_day and d.until_day and p.left_on is null order by p.id
                """).params(unitCode, LocalDate.now(clock)).query(Person.class).list();
    }

    /** Whether the person is on leave today and has named who stands in. */
    public boolean isAway(String personId) {
        return jdbc.sql("select count(*) from delegation where principal_id = ? and ? between from_day and until_day").params(personId, LocalDate.now(clock))
                .query(Integer.class).single() > 0;
    }

    /** Whether the person heads the unit, or stands in today for who does. */
    public boolean answersFor(String personId, String unitCode) {
        return isHead(personId, unitCode) || head(unitCode).filter(head -> principals(personId, unitCode).contains(head)).isPresent();
    }

    /**
     * Who enters something the unit owes.
     *
     * @param paper what VPĐU has in hand when it enters for another unit; empty for the unit's own members
     * @throws Refusal when the person is neither of the unit nor of VPĐU, or VPĐU names no paper
     */
    public Entry entry(String personId, String unitCode, Optional<String> paper) {
        if (isMember(personId, unitCode)) {
            Refusal.unless(paper.isEmpty(), "onBehalfPaper", "để trống: đơn vị tự nhập.");
            return new Entry(personId, Optional.empty());
        }
        if (!isMember(personId, OFFICE)) {
            throw Refusal.of("Chỉ thành viên của " + unit(unitCode).name() + " hoặc " + unit(OFFICE).name() + " (nhập hộ) được gửi biểu mẫu này.");
        }
        Refusal.unless(paper.isPresent(), "onBehalfPaper", "phải ghi khi nhập hộ (bản giấy, ảnh chụp: số, ngày, người gửi).");
        return new Entry(personId, paper);
    }

    /** @throws Refusal when the person heads the unit, or stands in for its head: who heads the subject of a decision does not decide on it */
    public void demandNotHead(String personId, String unitCode) {
        if (isHead(personId, unitCode)) {
            throw Refusal.of("Đồng chí là người đứng đầu " + unit(unitCode).name() + " nên không nhập kết luận về nội dung của chính đơn vị mình; người khác nhập thay.");
        }
        if (answersFor(personId, unitCode)) {
            throw Refusal.of("Đồng chí đang được người đứng đầu " + unit(unitCode).name() + " ủy quyền nên không nhập kết luận về nội dung của đơn vị đó; người khác nhập thay.");
        }
    }

    /**
     * Finds people, units and hamlets by parts of their names, in any order, without regard to diacritics and capitals: "nguyen an" finds
     * Nguyễn Văn An. People are found by their account too, and those who left as well.
     *
     * @param text what somebody typed; blank finds nothing
     */
    @Transactional(readOnly = true)
    public Found search(String text) {
        List<String> words = List.of(VietnameseText.fold(text).split(" "));
        if (text.isBlank()) {
            return new Found(List.of(), List.of(), List.of());
        }
        Map<String, List<Found.Seated>> seats = new HashMap<>();
        jdbc.sql("select s.person_id, u.name, s.head from seat s join unit u on u.code = s.unit_code order by s.head desc, u.code")
                .query(row -> {
                    seats.computeIfAbsent(row.getString("person_id"), ignored -> new ArrayList<>()).add(new Found.Seated(row.getString("name"), row.getBoolean("head")));
                });
        return new Found(people.findAll(Sort.by("id")).stream().filter(person -> matches(words, person.name() + " " + person.id()))
                        .map(person -> new Found.Somebody(person, seats.getOrDefault(person.id(), List.of()))).toList(),
                units.findAll(Sort.by("code")).stream().filter(unit -> matches(words, unit.name() + " " + unit.code())).toList(),
                hamlets.findAll(Sort.by("code")).stream().filter(hamlet -> matches(words, hamlet.name() + " " + hamlet.code())).toList());
    }

    private static boolean matches(List<String> words, String text) {
        String folded = VietnameseText.fold(text);
        return words.stream().allMatch(folded::contains);
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
