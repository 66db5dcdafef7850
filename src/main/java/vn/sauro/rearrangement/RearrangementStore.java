package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opened rearrangements with their units and due dates. */
@Repository
class RearrangementStore {

    private final JdbcClient jdbc;

    RearrangementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rearrangement> find(String code) {
        return jdbc.sql("select * from rearrangement where code = ?").param(code).query(RearrangementStore::rearrangement).optional();
    }

    /** @throws IllegalArgumentException when there is none: a code in the engine always comes from an opening */
    Rearrangement get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No rearrangement " + code));
    }

    /** All, newest opening first. */
    List<Rearrangement> all() {
        return jdbc.sql("select * from rearrangement order by opened_at desc, code").query(RearrangementStore::rearrangement).list();
    }

    /** The newest one that runs and concerns the hamlet, else the newest one that runs; a published one runs while a new hamlet is not consolidated. */
    Optional<String> running(Optional<String> hamlet) {
        return jdbc.sql("""
                select r.code from rearrangement r
                left join scheme_hamlet h on h.rearrangement_code = r.code and h.hamlet_code = :hamlet
                where r.state = 'OPEN' or (r.state = 'PUBLISHED' and exists (select 1 from scheme s where s.rearrangement_code = r.code and s.state = 'APPROVED'
                    and not exists (select 1 from consolidation c where c.rearrangement_code = s.rearrangement_code and c.scheme_code = s.code)))
                order by case when h.hamlet_code is null then 1 else 0 end, r.opened_at desc, r.code fetch first 1 rows only
                """).param("hamlet", hamlet.orElse(""))
                .query(String.class).optional();
    }

    private static Rearrangement rearrangement(ResultSet row, int number) throws SQLException {
        return new Rearrangement(row.getString("code"), row.getString("title"), row.getString("basis"), Columns.instant(row, "opened_at"),
                row.getString("opened_by"), Columns.instant(row, "deadline"), row.getInt("missing_working_days"),
                Rearrangement.State.valueOf(row.getString("state")), Columns.optionalInstant(row, "ended_at"));
    }

    /** @return false when one of that code is there already */
    boolean insert(Rearrangement rearrangement) {
        return jdbc.sql("""
                merge into rearrangement r
                using (select cast(:code as varchar(40)) as code) n on r.code = n.code
                when not matched then insert (code, title, basis, opened_at, opened_by, deadline, missing_working_days, state)
                values (:code, :title, :basis, :openedAt, :openedBy, :deadline, :missing, 'OPEN')
                """)
                .param("code", rearrangement.code()).param("title", rearrangement.title()).param("basis", rearrangement.basis())
                .param("openedAt", Columns.timestamp(rearrangement.openedAt())).param("openedBy", rearrangement.openedBy())
                .param("deadline", Columns.timestamp(rearrangement.deadline())).param("missing", rearrangement.missingWorkingDays())
                .update() == 1;
    }

    /** @return whether it was open until now */
    boolean end(String code, Rearrangement.State state, Instant at) {
        boolean ended = jdbc.sql("update rearrangement set state = ?, ended_at = ? where code = ? and state = 'OPEN'")
                .params(state.name(), Columns.timestamp(at), code).update() == 1;
        if (ended) {
            jdbc.sql("delete from hamlet_being_rearranged where rearrangement_code = ?").param(code).update();
        }
        return ended;
    }

    void insertUnit(String code, String unit) {
        jdbc.sql("insert into rearrangement_unit (rearrangement_code, unit_code) values (?, ?)").params(code, unit).update();
    }

    List<String> unitCodes(String code) {
        return jdbc.sql("select unit_code from rearrangement_unit where rearrangement_code = ? order by unit_code").param(code).query(String.class).list();
    }

    /** @return false when the hamlet is in a running rearrangement */
    boolean take(String hamlet, String code) {
        return jdbc.sql("""
                merge into hamlet_being_rearranged h
                using (select cast(:hamlet as varchar(40)) as hamlet_code) n on h.hamlet_code = n.hamlet_code
                when not matched then insert (hamlet_code, rearrangement_code) values (:hamlet, :code)
                """).param("hamlet", hamlet).param("code", code).update() == 1;
    }

    /** Title of the running rearrangement the hamlet is in. */
    Optional<String> titleOfRunning(String hamlet) {
        return jdbc.sql("select r.title from hamlet_being_rearranged h join rearrangement r on r.code = h.rearrangement_code where h.hamlet_code = ?")
                .param(hamlet).query(String.class).optional();
    }

    /** Moves the deadline and what has a date of its own; finished steps keep theirs. */
    void redate(String code, Instant deadline, int missingWorkingDays, Map<ProcedurePhase, Instant> phases, Map<Step, Instant> steps) {
        jdbc.sql("update rearrangement set deadline = ?, missing_working_days = ? where code = ?").params(Columns.timestamp(deadline), missingWorkingDays, code).update();
        phases.forEach((phase, due) -> jdbc.sql("update phase_due set due_at = ? where rearrangement_code = ? and phase = ?")
                .params(Columns.timestamp(due), code, phase.code()).update());
        steps.forEach((step, due) -> jdbc.sql("update step_progress set due_at = ? where rearrangement_code = ? and step = ? and finished_at is null")
                .params(Columns.timestamp(due), code, step.name()).update());
    }

    /** The rearrangement's row is held until the end: of two changes at once the later sees the other's. */
    Rearrangement locked(String code) {
        hold(code);
        return get(code);
    }

    /** Its row held until the end, if there is one. */
    Optional<Rearrangement> hold(String code) {
        jdbc.sql("select code from rearrangement where code = ? for update").param(code).query(String.class).optional();
        return find(code);
    }

    /** Sets when a phase is due, for the first time. */
    void setDue(String code, ProcedurePhase phase, Instant due) {
        jdbc.sql("""
                merge into phase_due p
                using (select cast(:code as varchar(40)) as rearrangement_code, cast(:phase as varchar(40)) as phase) n
                on p.rearrangement_code = n.rearrangement_code and p.phase = n.phase
                when not matched then insert (rearrangement_code, phase, due_at) values (:code, :phase, :due)
                """).param("code", code).param("phase", phase.code()).param("due", Columns.timestamp(due)).update();
    }

    Optional<Instant> due(String code, ProcedurePhase phase) {
        return jdbc.sql("select due_at from phase_due where rearrangement_code = ? and phase = ?").params(code, phase.code())
                .query((row, number) -> Columns.instant(row, "due_at")).optional();
    }

    void insertSteps(String code, Map<Step, Instant> dueDates) {
        dueDates.forEach((step, due) -> jdbc.sql("insert into step_progress (rearrangement_code, step, due_at) values (?, ?, ?)")
                .params(code, step.name(), Columns.timestamp(due)).update());
    }

    /** In the order of the procedure. */
    List<StepStatus> steps(String code) {
        return jdbc.sql("select step, due_at, finished_at from step_progress where rearrangement_code = ?").param(code)
                .query((row, number) -> new StepStatus(Step.valueOf(row.getString("step")), Columns.instant(row, "due_at"),
                        Columns.optionalInstant(row, "finished_at")))
                .list().stream().sorted(java.util.Comparator.comparing(StepStatus::step)).toList();
    }
}
