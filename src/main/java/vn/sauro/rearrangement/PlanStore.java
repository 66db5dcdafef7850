package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with all their versions, rows and reviews. */
@Repository
class PlanStore {

    /** Who looks at a plan. */
    enum Reviewer { OFFICE, COMMITTEE }

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version. */
    Optional<Plan> newest(String rearrangement, String unit) {
        return jdbc.sql("""
                select p.*, (select max(r.return_reason) from plan_review r where r.rearrangement_code = p.rearrangement_code and r.unit_code = p.unit_code
                    and r.version = p.version) as return_reason
                from plan p where p.rearrangement_code = ? and p.unit_code = ? order by p.version desc fetch first 1 row only
                """).params(rearrangement, unit).query(this::plan).optional();
    }

    private Plan plan(ResultSet row, int number) throws SQLException {
        String rearrangement = row.getString("rearrangement_code");
        String unit = row.getString("unit_code");
        int version = row.getInt("version");
        return new Plan(rearrangement, unit, version, PlanDraft.Scope.valueOf(row.getString("scope")), row.getString("number"),
                Columns.day(row, "document_date"), row.getString("signer"), Plan.State.valueOf(row.getString("state")),
                rows(rearrangement, unit, version), Columns.optionalText(row, "return_reason"));
    }

    private List<PlanRow> rows(String rearrangement, String unit, int version) {
        return jdbc.sql("select * from plan_row where rearrangement_code = ? and unit_code = ? and version = ? order by row_number")
                .params(rearrangement, unit, version).query((row, number) -> new PlanRow(row.getInt("row_number"), row.getString("basis"),
                        row.getString("task"), row.getString("result"), row.getString("lead"),
                        cooperating(rearrangement, unit, version, row.getInt("row_number")), row.getString("responsible"), timing(row),
                        row.getString("assigned_by"), row.getString("approved_by")))
                .list();
    }

    private static Timing timing(ResultSet row) throws SQLException {
        return switch (PlanRowDraft.Kind.valueOf(row.getString("timing"))) {
            case DATED -> new Timing.Dated(Columns.day(row, "due_on"));
            case STANDING -> new Timing.Standing(Timing.Rhythm.valueOf(row.getString("rhythm")), Columns.day(row, "review_on"));
        };
    }

    private List<String> cooperating(String rearrangement, String unit, int version, int row) {
        return jdbc.sql("""
                select cooperating_unit from plan_row_cooperating
                where rearrangement_code = ? and unit_code = ? and version = ? and row_number = ? order by cooperating_unit
                """).params(rearrangement, unit, version, row).query(String.class).list();
    }

    void insert(Plan plan, String actor, Instant at) {
        jdbc.sql("""
                insert into plan (rearrangement_code, unit_code, version, scope, number, document_date, signer, state, submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(plan.rearrangementCode(), plan.unitCode(), plan.version(), plan.scope().name(), plan.number(), plan.documentDate(),
                plan.signer(), plan.state().name(), actor, Columns.timestamp(at)).update();
        plan.rows().forEach(row -> insert(plan, row));
    }

    private void insert(Plan plan, PlanRow row) {
        LocalDate dueOn = row.timing() instanceof Timing.Dated dated ? dated.dueOn() : null;
        Timing.Standing standing = row.timing() instanceof Timing.Standing found ? found : null;
        jdbc.sql("""
                insert into plan_row (rearrangement_code, unit_code, version, row_number, basis, task, result, lead, responsible, timing, due_on, rhythm,
                    review_on, assigned_by, approved_by)
                values (:rearrangement, :unit, :version, :row, :basis, :task, :result, :lead, :responsible, :timing, :dueOn, :rhythm, :reviewOn,
                    :assignedBy, :approvedBy)
                """).param("rearrangement", plan.rearrangementCode()).param("unit", plan.unitCode()).param("version", plan.version())
                .param("row", row.number()).param("basis", row.basis()).param("task", row.task()).param("result", row.result()).param("lead", row.lead())
                .param("responsible", row.responsible()).param("timing", standing == null ? "DATED" : "STANDING")
                .param("dueOn", dueOn).param("rhythm", standing == null ? null : standing.rhythm().name())
                .param("reviewOn", standing == null ? null : standing.reviewOn())
                .param("assignedBy", row.assignedBy()).param("approvedBy", row.approvedBy()).update();
        row.cooperating().forEach(unit -> jdbc.sql("""
                insert into plan_row_cooperating (rearrangement_code, unit_code, version, row_number, cooperating_unit) values (?, ?, ?, ?, ?)
                """).params(plan.rearrangementCode(), plan.unitCode(), plan.version(), row.number(), unit).update());
    }

    void move(Plan plan, Plan.State to) {
        jdbc.sql("update plan set state = ? where rearrangement_code = ? and unit_code = ? and version = ?")
                .params(to.name(), plan.rearrangementCode(), plan.unitCode(), plan.version()).update();
    }

    /** @param approval null for VPĐU's check, which is no document of its own */
    void insertReview(Plan plan, Reviewer reviewer, Verdict verdict, PlanApproval approval, String actor, Instant at) {
        jdbc.sql("""
                insert into plan_review (rearrangement_code, unit_code, version, reviewer, agreed, return_reason, opinion, document_number, document_date,
                    entered_by, entered_at)
                values (:rearrangement, :unit, :version, :reviewer, :agreed, :reason, :opinion, :number, :date, :actor, :at)
                """).param("rearrangement", plan.rearrangementCode()).param("unit", plan.unitCode()).param("version", plan.version())
                .param("reviewer", reviewer.name()).param("agreed", verdict.agreed()).param("reason", verdict.reasonOrNull())
                .param("opinion", approval == null ? null : approval.opinion())
                .param("number", approval == null ? null : approval.documentNumber())
                .param("date", approval == null ? null : approval.documentDate())
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void insertAcceptance(Plan plan, Optional<String> note, String actor, Instant at) {
        jdbc.sql("""
                insert into assignment_acceptance (rearrangement_code, unit_code, plan_version, note, accepted_by, accepted_at)
                values (:rearrangement, :unit, :version, :note, :actor, :at)
                """).param("rearrangement", plan.rearrangementCode()).param("unit", plan.unitCode()).param("version", plan.version())
                .param("note", note.orElse(null)).param("actor", actor).param("at", Columns.timestamp(at)).update();
    }
}
