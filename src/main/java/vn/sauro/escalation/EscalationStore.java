package vn.sauro.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.DecisionColumns;

/** Escalations with their rungs, explanations and decisions. */
@Repository
class EscalationStore {

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for its code. */
    void insert(String code, Wait wait, Owner owner, int times, Instant at) {
        jdbc.sql("""
                merge into escalation e using (select cast(:code as varchar(250)) as code) n on e.code = n.code
                when not matched then insert (code, subject, kind, title, owner, unit_code, due_at, task_id, times, procedure_code, confidential, raised_at, started)
                values (:code, :subject, :kind, :title, :owner, :unit, :due, :task, :times, :procedure, :confidential, :at, false)
                """).param("code", code).param("subject", wait.subject()).param("kind", wait.kind()).param("title", wait.title()).param("owner", owner.name())
                .param("unit", wait.unitCode().orElse(null), Types.VARCHAR).param("due", timestamp(wait.dueAt())).param("task", wait.task()).param("times", times)
                .param("procedure", wait.procedure().orElse(null), Types.VARCHAR).param("confidential", wait.facts().confidential())
                .param("at", timestamp(at)).update();
    }

    /** Holds the escalation until the end of the transaction. */
    void lock(String code) {
        jdbc.sql("select code from escalation where code = ? for update").param(code).query(String.class).optional();
    }

    /** Whether this call is the one that begins its ladder. */
    boolean claimStart(String code) {
        return jdbc.sql("update escalation set started = true where code = ? and not started and closed_at is null").param(code).update() > 0;
    }

    /** To be called with the escalation held. */
    void close(String code, Escalation.Closed because, Instant at) {
        jdbc.sql("update escalation set closed_at = ?, closed_because = ? where code = ? and closed_at is null").params(timestamp(at), because.name(), code).update();
    }

    /** Once for the rung and the day; whether this call did it. To be called with the escalation held. */
    boolean addRung(String code, Rung rung, int daysLate, Instant at, Instant next, Optional<Instant> owedBy) {
        return jdbc.sql("""
                insert into escalation_rung (escalation_code, number, rung, raised_at, days_late, next_at, owed_by)
                select :code, (select coalesce(max(b.number), 0) + 1 from escalation_rung b where b.escalation_code = :code), :rung, :at, :late, :next, :owedBy
                where not exists (select 1 from escalation_rung c where c.escalation_code = :code and c.rung = :rung and c.days_late = :late)
                """).param("code", code).param("rung", rung.name()).param("at", timestamp(at)).param("late", daysLate).param("next", timestamp(next))
                .param("owedBy", owedBy.map(EscalationStore::timestamp).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE).update() > 0;
    }

    /** When the ladder is asked again after a decision that left the work as it is. To be called with the escalation held. */
    void next(String code, Instant next) {
        jdbc.sql("""
                update escalation_rung set next_at = :next where escalation_code = :code
                    and number = (select max(b.number) from escalation_rung b where b.escalation_code = :code)
                """).param("next", timestamp(next)).param("code", code).update();
    }

    /** Once for the escalation; whether this call did it. To be called with the escalation held. */
    boolean explain(String code, Explanation explanation) {
        return jdbc.sql("""
                insert into escalation_explanation (escalation_code, cause, explanation, remedy, proposed_due_on, entered_by, acting_for, entered_at)
                select :code, :cause, :text, :remedy, :proposed, :by, :for, :at where not exists (select 1 from escalation_explanation e where e.escalation_code = :code)
                """).param("code", code).param("cause", explanation.cause().name()).param("text", explanation.text()).param("remedy", explanation.remedy())
                .param("proposed", explanation.proposedDueOn().orElse(null), Types.DATE).param("by", explanation.enteredBy())
                .param("for", explanation.actingFor().orElse(null), Types.VARCHAR).param("at", timestamp(explanation.enteredAt())).update() > 0;
    }

    /** To be called with the escalation held. */
    void decide(String code, Decision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("""
                insert into escalation_decision (escalation_code, number, decision, new_due_on, new_unit, inspector, inspection_due_on, %s, entered_by, entered_at)
                values (:code, (select coalesce(max(b.number), 0) + 1 from escalation_decision b where b.escalation_code = :code), :decision, :newDue, :newUnit,
                    :inspector, :inspectionDue, %s, :by, :at)
                """.formatted(DecisionColumns.NAMES, DecisionColumns.VALUES)), Optional.of(decision.body())).param("code", code).param("decision", decision.kind().name())
                .param("newDue", decision.newDueOn().orElse(null), Types.DATE).param("newUnit", decision.newUnit().orElse(null), Types.VARCHAR)
                .param("inspector", decision.inspector().orElse(null), Types.VARCHAR).param("inspectionDue", decision.inspectionDueOn().orElse(null), Types.DATE)
                .param("by", actor).param("at", timestamp(at)).update();
    }

    /** To be called with the escalation held. */
    void applied(String code, int number, Instant at) {
        jdbc.sql("update escalation_decision set applied_at = ? where escalation_code = ? and number = ?").params(timestamp(at), code, number).update();
    }

    Optional<Escalation> find(String code) {
        return jdbc.sql("select * from escalation where code = ?").param(code).query((row, number) -> escalation(row)).optional();
    }

    /** Codes of a subject's open escalations. */
    List<String> open(String subject) {
        return jdbc.sql("select code from escalation where subject = ? and closed_at is null order by code").param(subject).query(String.class).list();
    }

    /** Of a subject and due date, the earliest first. */
    List<Escalation> of(String subject, Instant dueAt) {
        return jdbc.sql("select * from escalation where subject = ? and due_at = ? order by raised_at, code").params(subject, timestamp(dueAt))
                .query((row, number) -> escalation(row)).list();
    }

    /** How often BTV decided on the subject so far. */
    int decisions(String subject) {
        return jdbc.sql("select count(*) from escalation_decision d join escalation e on e.code = d.escalation_code where e.subject = ? and d.applied_at is not null")
                .param(subject).query(Integer.class).single();
    }

    /** Whether BTV accepted an objective cause for the lateness. */
    boolean causeAccepted(String subject, Instant dueAt) {
        return jdbc.sql("""
                select count(*) from escalation_decision d join escalation e on e.code = d.escalation_code
                where e.subject = ? and e.due_at = ? and d.decision = 'ACCEPT_CAUSE'
                """).params(subject, timestamp(dueAt)).query(Integer.class).single() > 0;
    }

    /** All, by due date and code. */
    List<Escalation> all() {
        return jdbc.sql("select * from escalation order by due_at, code").query((row, number) -> escalation(row)).list();
    }

    boolean decidedOn(String task) {
        return jdbc.sql("select count(*) from escalation where task_id = ? and closed_because = 'DECIDED'").param(task).query(Integer.class).single() > 0;
    }

    private Escalation escalation(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Optional<Escalation.Closing> closing = instant(row, "closed_at").isEmpty() ? Optional.empty()
                : Optional.of(new Escalation.Closing(instant(row, "closed_at").get(), Escalation.Closed.valueOf(row.getString("closed_because"))));
        return new Escalation(code, row.getString("subject"), row.getString("kind"), row.getString("title"), Owner.valueOf(row.getString("owner")),
                Optional.ofNullable(row.getString("unit_code")), instant(row, "due_at").orElseThrow(), row.getString("task_id"), row.getInt("times"),
                Optional.ofNullable(row.getString("procedure_code")), row.getBoolean("confidential"), instant(row, "raised_at").orElseThrow(), row.getBoolean("started"), closing, rungs(code),
                explanation(code), decisionsOf(code));
    }

    private List<Escalation.RungEntry> rungs(String code) {
        return jdbc.sql("select * from escalation_rung where escalation_code = ? order by number").param(code)
                .query((row, number) -> new Escalation.RungEntry(row.getInt("number"), Rung.valueOf(row.getString("rung")), instant(row, "raised_at").orElseThrow(),
                        row.getInt("days_late"), instant(row, "next_at").orElseThrow(), instant(row, "owed_by"))).list();
    }

    private Optional<Explanation> explanation(String code) {
        return jdbc.sql("select * from escalation_explanation where escalation_code = ?").param(code)
                .query((row, number) -> new Explanation(Explanation.Cause.valueOf(row.getString("cause")), row.getString("explanation"), row.getString("remedy"),
                        day(row, "proposed_due_on"), row.getString("entered_by"), Optional.ofNullable(row.getString("acting_for")),
                        instant(row, "entered_at").orElseThrow())).optional();
    }

    private List<Decision.Entry> decisionsOf(String code) {
        return jdbc.sql("select * from escalation_decision where escalation_code = ? order by number").param(code)
                .query((row, number) -> new Decision.Entry(row.getInt("number"),
                        new Decision(Decision.Kind.valueOf(row.getString("decision")), day(row, "new_due_on"), Optional.ofNullable(row.getString("new_unit")),
                                Optional.ofNullable(row.getString("inspector")), day(row, "inspection_due_on"), DecisionColumns.read(row).orElseThrow()),
                        row.getString("entered_by"), instant(row, "entered_at").orElseThrow(), instant(row, "applied_at"))).list();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
