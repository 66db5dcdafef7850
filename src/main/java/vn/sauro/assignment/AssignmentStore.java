package vn.sauro.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments and every act about them. */
@Repository
class AssignmentStore {

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for its code; whether this call did it. */
    boolean insert(String code, String source, String number, Optional<String> quotation, SixClarities clarities, Assignment.State state, String actor, Instant at) {
        boolean inserted = bind(jdbc.sql("""
                merge into assignment a using (select cast(:code as varchar(150)) as code) n on a.code = n.code
                when not matched then insert (code, source_code, number, unit_code, basis, quotation, task, result, responsible, timing, due_on, rhythm, review_on,
                    assigned_by, approved_by, state, started, issued_by, issued_at)
                values (:code, :source, :number, :unit, :basis, :quotation, :task, :result, :responsible, :timing, :dueOn, :rhythm, :reviewOn, :assignedBy,
                    :approvedBy, :state, false, :actor, :at)
                """), clarities).param("code", code).param("source", source).param("number", number).param("quotation", quotation.orElse(null), Types.VARCHAR)
                .param("state", state.name()).param("actor", actor).param("at", timestamp(at)).update() > 0;
        if (inserted) {
            cooperating(code, clarities);
        }
        return inserted;
    }

    /** To be called with the assignment held. */
    void rewrite(String code, SixClarities clarities) {
        bind(jdbc.sql("""
                update assignment set unit_code = :unit, basis = :basis, task = :task, result = :result, responsible = :responsible, timing = :timing, due_on = :dueOn,
                    rhythm = :rhythm, review_on = :reviewOn, assigned_by = :assignedBy, approved_by = :approvedBy, member_id = null where code = :code
                """), clarities).param("code", code).update();
        jdbc.sql("delete from assignment_cooperating where assignment_code = ?").param(code).update();
        cooperating(code, clarities);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, SixClarities clarities) {
        LocalDate dueOn = clarities.timing() instanceof Timing.Dated dated ? dated.dueOn() : null;
        Timing.Standing standing = clarities.timing() instanceof Timing.Standing found ? found : null;
        return sql.param("unit", clarities.lead()).param("basis", clarities.basis()).param("task", clarities.task()).param("result", clarities.result())
                .param("responsible", clarities.responsible()).param("timing", (standing == null ? Timing.Kind.DATED : Timing.Kind.STANDING).name())
                .param("dueOn", dueOn, Types.DATE).param("rhythm", standing == null ? null : standing.rhythm().name(), Types.VARCHAR)
                .param("reviewOn", standing == null ? null : standing.reviewOn(), Types.DATE).param("assignedBy", clarities.assignedBy())
                .param("approvedBy", clarities.approvedBy());
    }

    private void cooperating(String code, SixClarities clarities) {
        clarities.cooperating().forEach(unit -> jdbc.sql("insert into assignment_cooperating (assignment_code, unit_code) values (?, ?)").params(code, unit).update());
    }

    /** Holds the assignment until the end of the transaction. */
    void lock(String code) {
        jdbc.sql("select code from assignment where code = ? for update").param(code).query(String.class).optional();
    }

    /** To be called with the assignment held. */
    void move(String code, Assignment.State state) {
        jdbc.sql("update assignment set state = ? where code = ?").params(state.name(), code).update();
    }

    /** To be called with the assignment held. */
    void close(String code, Assignment.State state, Instant at) {
        jdbc.sql("update assignment set state = ?, closed_at = ? where code = ?").params(state.name(), timestamp(at), code).update();
    }

    /** To be called with the assignment held. @param dueOn null when no further report is owed before the review */
    void period(String code, LocalDate dueOn) {
        jdbc.sql("update assignment set period_due_on = :due where code = :code").param("due", dueOn, Types.DATE).param("code", code).update();
    }

    /** To be called with the assignment held. */
    void due(String code, LocalDate dueOn) {
        jdbc.sql("update assignment set due_on = ? where code = ?").params(dueOn, code).update();
    }

    /** To be called with the assignment held. */
    void review(String code, LocalDate reviewOn) {
        jdbc.sql("update assignment set review_on = ? where code = ?").params(reviewOn, code).update();
    }

    /** To be called with the assignment held. @param member null for the whole unit */
    void member(String code, String member) {
        jdbc.sql("update assignment set member_id = :member where code = :code").param("member", member, Types.VARCHAR).param("code", code).update();
    }

    /** Codes of a source's assignments whose instances were not started yet. */
    List<String> unstarted(String source) {
        return jdbc.sql("select code from assignment where source_code = ? and not started order by code").param(source).query(String.class).list();
    }

    /** Whether this call is the one that starts its instance. */
    boolean claimStart(String code) {
        return jdbc.sql("update assignment set started = true where code = ? and not started").param(code).update() > 0;
    }

    /** The units that lead another open or completed one of the same order. */
    Set<String> leaders(String source, String number, String exceptCode) {
        return jdbc.sql("select unit_code from assignment where source_code = ? and number = ? and code <> ? and state <> 'WITHDRAWN'")
                .params(source, number, exceptCode).query(String.class).set();
    }

    /** To be called with the assignment held. */
    void add(String code, Act act) {
        jdbc.sql("""
                insert into assignment_act (assignment_code, number, kind, unit_code, percent, text, member_id, due_on, late, entered_by, acting_for, entered_at)
                values (:code, (select coalesce(max(b.number), 0) + 1 from assignment_act b where b.assignment_code = :code), :kind, :unit, :percent, :text, :member,
                    :dueOn, :late, :by, :for, :at)
                """).param("code", code).param("kind", act.kind().name()).param("unit", act.unitCode()).param("percent", act.percent().orElse(null), Types.INTEGER)
                .param("text", act.text().orElse(null), Types.VARCHAR).param("member", act.member().orElse(null), Types.VARCHAR)
                .param("dueOn", act.dueOn().orElse(null), Types.DATE).param("late", act.late().orElse(null), Types.BOOLEAN).param("by", act.enteredBy())
                .param("for", act.actingFor().orElse(null), Types.VARCHAR).param("at", timestamp(act.enteredAt())).update();
    }

    Optional<Assignment> find(String code) {
        return jdbc.sql("select * from assignment where code = ?").param(code).query((row, number) -> assignment(row)).optional();
    }

    /** The open assignments which one of the units leads or co-operates in, by code. */
    List<Assignment> open(List<String> units) {
        return units.isEmpty() ? List.of() : jdbc.sql("""
                select * from assignment a where a.state not in ('COMPLETED', 'WITHDRAWN') and (a.unit_code in (:units)
                    or exists (select 1 from assignment_cooperating c where c.assignment_code = a.code and c.unit_code in (:units))) order by a.code
                """).param("units", units).query((row, number) -> assignment(row)).list();
    }

    /** All of a source by code. */
    List<Assignment> of(String source) {
        return jdbc.sql("select * from assignment where source_code = ? order by code").param(source).query((row, number) -> assignment(row)).list();
    }

    /** Those the unit leads now, by code. */
    List<Assignment> ledBy(String unit) {
        return jdbc.sql("select * from assignment where unit_code = ? order by code").param(unit).query((row, number) -> assignment(row)).list();
    }

    List<Assignment> all() {
        return jdbc.sql("select * from assignment").query((row, number) -> assignment(row)).list();
    }

    private Assignment assignment(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Timing timing = Timing.Kind.valueOf(row.getString("timing")) == Timing.Kind.DATED ? new Timing.Dated(row.getObject("due_on", LocalDate.class))
                : new Timing.Standing(Timing.Rhythm.valueOf(row.getString("rhythm")), row.getObject("review_on", LocalDate.class));
        List<String> cooperating = jdbc.sql("select unit_code from assignment_cooperating where assignment_code = ? order by unit_code").param(code)
                .query(String.class).list();
        return new Assignment(code, row.getString("source_code"), row.getString("number"),
                new SixClarities(row.getString("basis"), row.getString("task"), row.getString("result"), row.getString("unit_code"), cooperating,
                        row.getString("responsible"), timing, row.getString("assigned_by"), row.getString("approved_by")),
                Optional.ofNullable(row.getString("quotation")), Assignment.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("period_due_on", LocalDate.class)), Optional.ofNullable(row.getString("member_id")),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), acts(code));
    }

    private List<Act> acts(String code) {
        return jdbc.sql("select * from assignment_act where assignment_code = ? order by number").param(code)
                .query((row, number) -> new Act(row.getInt("number"), Act.Kind.valueOf(row.getString("kind")), row.getString("unit_code"),
                        Optional.ofNullable(row.getObject("percent", Integer.class)), Optional.ofNullable(row.getString("text")),
                        Optional.ofNullable(row.getString("member_id")), Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("late", Boolean.class)), row.getString("entered_by"), Optional.ofNullable(row.getString("acting_for")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
