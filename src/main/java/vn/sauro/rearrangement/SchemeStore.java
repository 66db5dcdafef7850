package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.DecisionColumns;

/** Schemes, all their versions and what BTV said of them. */
@Repository
class SchemeStore {

    private static final String SELECT = """
            select s.rearrangement_code, s.code, s.name, s.state, v.version, v.new_name, v.centre, v.property, v.rationale, d.return_reason
            from scheme s
            left join scheme_version v on v.rearrangement_code = s.rearrangement_code and v.scheme_code = s.code
                and v.version = (select max(n.version) from scheme_version n where n.rearrangement_code = s.rearrangement_code and n.scheme_code = s.code)
            left join scheme_policy_decision d on d.rearrangement_code = v.rearrangement_code and d.scheme_code = v.scheme_code and d.version = v.version
            """;

    private final JdbcClient jdbc;

    SchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a scheme of that code is there already */
    boolean insert(String rearrangement, ProposedScheme scheme) {
        int inserted = jdbc.sql("""
                merge into scheme s using (select cast(:code as varchar(40)) as code) n on s.code = n.code
                when not matched then insert (rearrangement_code, code, name, state) values (:rearrangement, :code, :name, 'PROPOSED')
                """).param("rearrangement", rearrangement).param("code", scheme.code()).param("name", scheme.name()).update();
        if (inserted == 0) {
            return false;
        }
        scheme.hamlets().forEach(hamlet -> jdbc.sql("insert into scheme_hamlet (rearrangement_code, scheme_code, hamlet_code) values (?, ?, ?)")
                .params(rearrangement, scheme.code(), hamlet).update());
        return true;
    }

    /** Ordered by code. */
    List<Scheme> all(String rearrangement) {
        return jdbc.sql(SELECT + "where s.rearrangement_code = ? order by s.code").param(rearrangement).query(this::scheme).list();
    }

    Scheme get(String rearrangement, String code) {
        return jdbc.sql(SELECT + "where s.rearrangement_code = ? and s.code = ?").params(rearrangement, code).query(this::scheme).optional()
                .orElseThrow(() -> new IllegalArgumentException("No scheme " + code + " in " + rearrangement));
    }

    /** All versions, the newest first. */
    List<SchemeVersion> versions(String rearrangement, String code) {
        return jdbc.sql("""
                select v.*, d.return_reason from scheme_version v
                left join scheme_policy_decision d on d.rearrangement_code = v.rearrangement_code and d.scheme_code = v.scheme_code and d.version = v.version
                where v.rearrangement_code = ? and v.scheme_code = ? order by v.version desc
                """).params(rearrangement, code).query((row, number) -> new SchemeVersion(row.getInt("version"), content(row),
                Columns.optionalText(row, "revision"), Columns.optionalText(row, "return_reason"))).list();
    }

    private static SchemeContent content(ResultSet row) throws SQLException {
        return new SchemeContent(row.getString("new_name"), row.getString("centre"), row.getString("property"), row.getString("rationale"));
    }

    private Scheme scheme(ResultSet row, int number) throws SQLException {
        String rearrangement = row.getString("rearrangement_code");
        String code = row.getString("code");
        Optional<SchemeContent> content = row.getString("new_name") == null ? Optional.empty()
                : Optional.of(content(row));
        return new Scheme(rearrangement, code, row.getString("name"), SchemeState.valueOf(row.getString("state")), hamlets(rearrangement, code),
                row.getInt("version"), content, Columns.optionalText(row, "return_reason"));
    }

    private List<String> hamlets(String rearrangement, String code) {
        return jdbc.sql("select hamlet_code from scheme_hamlet where rearrangement_code = ? and scheme_code = ? order by hamlet_code")
                .params(rearrangement, code).query(String.class).list();
    }

    /**
     * Moves a scheme on; done before, it is not done again.
     *
     * @throws IllegalStateException when the scheme is where this state cannot be reached from
     */
    void move(String rearrangement, String code, SchemeState to) {
        int moved = jdbc.sql("update scheme set state = :to where rearrangement_code = :rearrangement and code = :code and state in (:from)")
                .param("to", to.name()).param("rearrangement", rearrangement).param("code", code)
                .param("from", to.before().stream().map(Enum::name).toList()).update();
        SchemeState now = moved == 1 ? to : get(rearrangement, code).state();
        if (now != to) {
            throw new IllegalStateException("Scheme " + code + " of " + rearrangement + " is " + now + ", which cannot become " + to);
        }
    }

    /** @param revision what was changed after a first round; null for a draft */
    void insertVersion(String rearrangement, String code, int version, SchemeContent content, String revision, String actor, Instant at) {
        jdbc.sql("""
                insert into scheme_version (rearrangement_code, scheme_code, version, new_name, centre, property, rationale, revision, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(rearrangement, code, version, content.newName(), content.centre(), content.property(), content.rationale(), revision,
                actor, Columns.timestamp(at)).update();
    }

    /** Date of BTV's agreement; empty before it. */
    Optional<LocalDate> agreedOn(String rearrangement, String code) {
        return jdbc.sql("select document_date from scheme_policy_decision where rearrangement_code = ? and scheme_code = ? and agreed")
                .params(rearrangement, code).query(LocalDate.class).optional();
    }

    void insertDecision(Scheme scheme, Verdict verdict, BodyDecision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("insert into scheme_policy_decision (rearrangement_code, scheme_code, version, agreed, return_reason, entered_by, entered_at, "
                + DecisionColumns.NAMES + ") values (:rearrangement, :scheme, :version, :agreed, :reason, :actor, :at, " + DecisionColumns.VALUES + ")"),
                Optional.of(decision)).param("rearrangement", scheme.rearrangementCode()).param("scheme", scheme.code()).param("version", scheme.version())
                .param("agreed", verdict.agreed()).param("reason", verdict.reasonOrNull()).param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void insertStoppedDecision(String rearrangement, String code, BodyDecision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("insert into stopped_scheme_decision (rearrangement_code, scheme_code, number, entered_by, entered_at, " + DecisionColumns.NAMES
                + ") values (:rearrangement, :scheme, (select coalesce(max(d.number), 0) + 1 from stopped_scheme_decision d where d.rearrangement_code = :rearrangement"
                + " and d.scheme_code = :scheme), :actor, :at, " + DecisionColumns.VALUES + ")"), Optional.of(decision))
                .param("rearrangement", rearrangement).param("scheme", code).param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    /** Back to the moment before the outcome of the latest round, from wherever that outcome led; done before, it is not done again. */
    void reopen(String rearrangement, String code) {
        jdbc.sql("update scheme set state = 'POSTED' where rearrangement_code = ? and code = ? and state in ('ELIGIBLE', 'TO_REVISE', 'REVISED', 'REJECTED')")
                .params(rearrangement, code).update();
    }
}
