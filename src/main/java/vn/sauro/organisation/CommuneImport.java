package vn.sauro.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a commune's units, hamlets, people and seats into the tables. What is there already stays as it is: a second run changes nothing. */
@Service
public class CommuneImport {

    private final JdbcClient jdbc;

    CommuneImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All or nothing. */
    @Transactional
    public void take(Commune commune) {
        for (Unit unit : commune.units()) {
            jdbc.sql("""
                    merge into unit t using (select cast(:code as varchar(40)) as code) s on t.code = s.code
                    when not matched then insert (code, name, kind, reporting) values (:code, :name, :kind, :reporting)
                    """).param("code", unit.code()).param("name", unit.name()).param("kind", unit.kind().name()).param("reporting", unit.reporting()).update();
        }
        for (Hamlet hamlet : commune.hamlets()) {
            jdbc.sql("""
                    merge into hamlet t using (select cast(:code as varchar(40)) as code) s on t.code = s.code
                    when not matched then insert (code, name, cell_code, households, population, area_hectares, illustrative)
                        values (:code, :name, :cell, :households, :population, :area, :illustrative)
                    """).param("code", hamlet.code()).param("name", hamlet.name()).param("cell", hamlet.cellCode())
                    .param("households", hamlet.households()).param("population", hamlet.population()).param("area", hamlet.areaHectares())
                    .param("illustrative", hamlet.illustrative()).update();
        }
        commune.clusters().forEach((hamlet, clusters) -> clusters.forEach(cluster -> jdbc.sql("""
                merge into hamlet_cluster t using (select cast(:hamlet as varchar(40)) as hamlet_code, cast(:code as varchar(40)) as code) s
                on t.hamlet_code = s.hamlet_code and t.code = s.code
                when not matched then insert (hamlet_code, code, name, households) values (:hamlet, :code, :name, :households)
                """).param("hamlet", hamlet).param("code", cluster.code()).param("name", cluster.name()).param("households", cluster.households()).update()));
        demandThatClustersAddUp();
        commune.people().forEach((id, name) -> jdbc.sql("""
                merge into person t using (select cast(:id as varchar(40)) as id) s on t.id = s.id
                when not matched then insert (id, name) values (:id, :name)
                """).param("id", id).param("name", name).update());
        commune.seats().forEach((unit, people) -> people.forEach(person -> jdbc.sql("""
                merge into seat t using (select cast(:person as varchar(40)) as person_id, cast(:unit as varchar(40)) as unit_code) s
                on t.person_id = s.person_id and t.unit_code = s.unit_code
                when not matched then insert (person_id, unit_code, head) values (:person, :unit, :head)
                """).param("person", person).param("unit", unit).param("head", person.equals(people.get(0))).update()));
    }

    private void demandThatClustersAddUp() {
        List<String> wrong = jdbc.sql("""
                select h.code from hamlet h join hamlet_cluster c on c.hamlet_code = h.code group by h.code, h.households having sum(c.households) <> h.households
                """).query(String.class).list();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The clusters do not add up to the households of " + wrong);
        }
    }
}
