package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commune in the tables: read as a whole, written by what differs. */
@Repository
class CommuneStore {

    /** @param own false while the tables hold the sample */
    record State(int revision, boolean own) {}

    private final JdbcClient jdbc;

    CommuneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    State state() {
        return jdbc.sql("select revision, own from commune_data where id = 1").query(State.class).single();
    }

    /** Whoever asks holds it until the end of the transaction: of two imports at once the later waits here, then sees what the other left. */
    State locked() {
        return jdbc.sql("select revision, own from commune_data where id = 1 for update").query(State.class).single();
    }

    void raise(State state, boolean own) {
        jdbc.sql("update commune_data set revision = ?, own = ? where id = 1").params(state.revision() + 1, own).update();
    }

    Commune read() {
        record ClusterRow(String hamletCode, String code, String name, int households) {}
        return new Commune(jdbc.sql("select * from unit order by code").query(Unit.class).list(),
                jdbc.sql("select * from hamlet order by code").query(Hamlet.class).list(),
                jdbc.sql("select * from hamlet_cluster order by hamlet_code, code").query(ClusterRow.class).list().stream().collect(Collectors.groupingBy(
                        ClusterRow::hamletCode, TreeMap::new, Collectors.mapping(row -> new Cluster(row.code(), row.name(), row.households()), Collectors.toList()))),
                jdbc.sql("select * from household order by hamlet_code, number").query(Household.class).list(),
                jdbc.sql("select * from person order by id").query(Person.class).list(),
                jdbc.sql("select * from seat order by unit_code, head desc, person_id").query(Seat.class).list());
    }

    void writeUnits(Difference<Unit> units) {
        units.added().forEach(unit -> jdbc.sql("insert into unit (name, kind, reporting, ended_on, code) values (?, ?, ?, ?, ?)")
                .params(unit.name(), unit.kind().name(), unit.reporting(), unit.endedOn(), unit.code()).update());
        units.changed().forEach(unit -> jdbc.sql("update unit set name = ?, kind = ?, reporting = ?, ended_on = ? where code = ?")
                .params(unit.name(), unit.kind().name(), unit.reporting(), unit.endedOn(), unit.code()).update());
    }

    void writeHamlets(Difference<Hamlet> hamlets) {
        hamlets.added().forEach(hamlet -> write("""
                insert into hamlet (name, cell_code, households, population, area_hectares, illustrative, ended_on, code) values (?, ?, ?, ?, ?, ?, ?, ?)
                """, hamlet));
        hamlets.changed().forEach(hamlet -> write("""
                update hamlet set name = ?, cell_code = ?, households = ?, population = ?, area_hectares = ?, illustrative = ?, ended_on = ? where code = ?
                """, hamlet));
    }

    private void write(String sql, Hamlet hamlet) {
        jdbc.sql(sql).params(hamlet.name(), hamlet.cellCode(), hamlet.households(), hamlet.population(), hamlet.areaHectares(), hamlet.illustrative(),
                hamlet.endedOn(), hamlet.code()).update();
    }

    /** Households point at clusters, so they go first and come last. */
    void writeLists(Difference<Commune.HamletCluster> clusters, Difference<Household> households) {
        households.removed().forEach(this::delete);
        households.changed().forEach(this::delete);
        clusters.removed().forEach(row -> jdbc.sql("delete from hamlet_cluster where hamlet_code = ? and code = ?")
                .params(row.hamletCode(), row.cluster().code()).update());
        clusters.changed().forEach(row -> jdbc.sql("update hamlet_cluster set name = ?, households = ? where hamlet_code = ? and code = ?")
                .params(row.cluster().name(), row.cluster().households(), row.hamletCode(), row.cluster().code()).update());
        clusters.added().forEach(row -> jdbc.sql("insert into hamlet_cluster (name, households, hamlet_code, code) values (?, ?, ?, ?)")
                .params(row.cluster().name(), row.cluster().households(), row.hamletCode(), row.cluster().code()).update());
        households.changed().forEach(this::insert);
        households.added().forEach(this::insert);
    }

    private void delete(Household household) {
        jdbc.sql("delete from household where hamlet_code = ? and number = ?").params(household.hamletCode(), household.number()).update();
    }

    private void insert(Household household) {
        jdbc.sql("insert into household (hamlet_code, number, head, cluster_code) values (?, ?, ?, ?)")
                .params(household.hamletCode(), household.number(), household.head(), household.clusterCode()).update();
    }

    void writePeople(Difference<Person> people) {
        people.added().forEach(person -> jdbc.sql("insert into person (name, left_on, email, telephone, id) values (?, ?, ?, ?, ?)")
                .params(person.name(), person.leftOn(), person.email(), person.telephone(), person.id()).update());
        people.changed().forEach(person -> jdbc.sql("update person set name = ?, left_on = ?, email = ?, telephone = ? where id = ?")
                .params(person.name(), person.leftOn(), person.email(), person.telephone(), person.id()).update());
    }

    /** A seat that ends, or that becomes another kind of seat, is remembered. @param before as the seats were */
    void writeSeats(Difference<Seat> seats, List<Seat> before, LocalDate today) {
        seats.removed().forEach(seat -> {
            remember(seat, today);
            jdbc.sql("delete from seat where person_id = ? and unit_code = ?").params(seat.personId(), seat.unitCode()).update();
        });
        seats.changed().forEach(seat -> {
            before.stream().filter(old -> old.personId().equals(seat.personId()) && old.unitCode().equals(seat.unitCode())).forEach(old -> remember(old, today));
            jdbc.sql("update seat set head = ? where person_id = ? and unit_code = ?").params(seat.head(), seat.personId(), seat.unitCode()).update();
        });
        seats.added().forEach(seat -> jdbc.sql("insert into seat (person_id, unit_code, head) values (?, ?, ?)")
                .params(seat.personId(), seat.unitCode(), seat.head()).update());
    }

    private void remember(Seat seat, LocalDate endedOn) {
        jdbc.sql("""
                merge into former_seat t using (select cast(:person as varchar(40)) as person_id, cast(:unit as varchar(40)) as unit_code,
                    cast(:head as boolean) as head, cast(:day as date) as ended_on) s
                on t.person_id = s.person_id and t.unit_code = s.unit_code and t.head = s.head and t.ended_on = s.ended_on
                when not matched then insert (person_id, unit_code, head, ended_on) values (s.person_id, s.unit_code, s.head, s.ended_on)
                """).param("person", seat.personId()).param("unit", seat.unitCode()).param("head", seat.head()).param("day", endedOn).update();
    }
}
