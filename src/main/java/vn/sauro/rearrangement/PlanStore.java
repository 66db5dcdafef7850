package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.DecisionColumns;
import vn.sauro.organisation.Entry;

/** Plans with all their versions, rows and reviews. */
@Repository
class PlanStore {

    /** Who looks at a plan. */
    enum Reviewer { OFFICE, COMMITTEE }

    private static final String KEY = "rearrangement_code = :rearrangement and subject_code = :subject and scope = :scope";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec sql(String sql, PlanKey key) {
        return jdbc.sql(sql).param("rearrangement", key.rearrangementCode()).param("subject", key.subjectCode()).param("scope", key.scope().name());
    }

    private StatementSpec sql(String sql, Plan plan) {
        return sql(sql, plan.key()).param("version", plan.version());
    }

    /** All versions, the newest first. */
    List<Plan> versions(PlanKey key) {
        return sql("""
                select p.*, (select max(r.return_reason) from plan_review r where r.rearrangement_code = p.rearrangement_code
                    and r.subject_code = p.subject_code and r.scope = p.scope and r.version = p.version) as return_reason
                from plan p where p.""" + KEY.replace(" and ", " and p.") + " order by p.version desc", key).query((row, number) -> plan(key, row)).list();
    }

    private Plan plan(PlanKey key, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Plan(key, version, row.getString("unit_code"), row.getString("number"), Columns.day(row, "document_date"), row.getString("signer"),
                Plan.State.valueOf(row.getString("state")), rows(key, version), Columns.optionalText(row, "return_reason"));
    }

    private List<SixClarities> rows(PlanKey key, int version) {
        return sql("select * from plan_row where " + KEY + " and version = :version order by row_number", key).param("version", version)
                .query((row, number) -> new SixClarities(row.getString("basis"), row.getString("task"), row.getString("result"),
                        row.getString("lead"), cooperating(key, version, row.getInt("row_number")), row.getString("responsible"), timing(row),
                        row.getString("assigned_by"), row.getString("approved_by")))
                .list();
    }

    private static Timing timing(ResultSet row) throws SQLException {
        return switch (Timing.Kind.valueOf(row.getString("timing"))) {
            case DATED -> new Timing.Dated(Columns.day(row, "due_on"));
            case STANDING -> new Timing.Standing(Timing.Rhythm.valueOf(row.getString("rhythm")), Columns.day(row, "review_on"));
        };
    }

    private List<String> cooperating(PlanKey key, int version, int row) {
        return sql("select cooperating_unit from plan_row_cooperating where " + KEY + " and version = :version and row_number = :row order by cooperating_unit", key)
                .param("version", version).param("row", row).query(String.class).list();
    }

    void insert(Plan plan, Entry entry, Instant at) {
        sql("""
                insert into plan (rearrangement_code, subject_code, scope, version, unit_code, number, document_date, signer, state, submitted_by,
                    on_behalf_paper, submitted_at)
                values (:rearrangement, :subject, :scope, :version, :unit, :number, :date, :signer, :state, :by, :paper, :at)
                """, plan).param("unit", plan.unitCode()).param("number", plan.number()).param("date", plan.documentDate()).param("signer", plan.signer())
                .param("state", plan.state().name()).param("by", entry.by()).param("paper", entry.paper().orElse(null))
                .param("at", Columns.timestamp(at)).update();
        for (int number = 1; number <= plan.rows().size(); number++) {
            insert(plan, number, plan.rows().get(number - 1));
        }
    }

    private void insert(Plan plan, int number, SixClarities row) {
        LocalDate dueOn = row.timing() instanceof Timing.Dated dated ? dated.dueOn() : null;
        Timing.Standing standing = row.timing() instanceof Timing.Standing found ? found : null;
        sql("""
                insert into plan_row (rearrangement_code, subject_code, scope, version, row_number, basis, task, result, lead, responsible, timing, due_on,
                    rhythm, review_on, assigned_by, approved_by)
                values (:rearrangement, :subject, :scope, :version, :row, :basis, :task, :result, :lead, :responsible, :timing, :dueOn, :rhythm, :reviewOn,
                    :assignedBy, :approvedBy)
                """, plan).param("row", number).param("basis", row.basis()).param("task", row.task()).param("result", row.result())
                .param("lead", row.lead()).param("responsible", row.responsible()).param("timing", standing == null ? "DATED" : "STANDING")
                .param("dueOn", dueOn).param("rhythm", standing == null ? null : standing.rhythm().name())
                .param("reviewOn", standing == null ? null : standing.reviewOn())
                .param("assignedBy", row.assignedBy()).param("approvedBy", row.approvedBy()).update();
        row.cooperating().forEach(unit -> sql("""
                insert into plan_row_cooperating (rearrangement_code, subject_code, scope, version, row_number, cooperating_unit)
                values (:rearrangement, :subject, :scope, :version, :row, :unit)
                """, plan).param("row", number).param("unit", unit).update());
    }

    void move(Plan plan, Plan.State to) {
        sql("update plan set state = :state where " + KEY + " and version = :version", plan).param("state", to.name()).update();
    }

    /** @param decision empty for VPĐU's check, which is no decision of a body */
    void insertReview(Plan plan, Reviewer reviewer, Verdict verdict, Optional<BodyDecision> decision, String actor, Instant at) {
        DecisionColumns.bind(sql("insert into plan_review (rearrangement_code, subject_code, scope, version, reviewer, agreed, return_reason, entered_by, entered_at, "
                + DecisionColumns.NAMES + ") values (:rearrangement, :subject, :scope, :version, :reviewer, :agreed, :reason, :actor, :at, "
                + DecisionColumns.VALUES + ")", plan), decision)
                .param("reviewer", reviewer.name()).param("agreed", verdict.agreed()).param("reason", verdict.reasonOrNull())
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void insertAcceptance(Plan plan, Optional<String> note, String actor, Instant at) {
        sql("""
                insert into assignment_acceptance (rearrangement_code, unit_code, plan_scope, plan_version, note, accepted_by, accepted_at)
                values (:rearrangement, :subject, :scope, :version, :note, :actor, :at)
                """, plan).param("note", note.orElse(null)).param("actor", actor).param("at", Columns.timestamp(at)).update();
    }
}
