package vn.sauro.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.review.UnitReport.Check;
import vn.sauro.review.UnitReport.Figure;
import vn.sauro.review.UnitReport.LineReport;
import vn.sauro.review.UnitReview.State;

/** The units of each review, their reports and what was found about them. */
@Repository
class UnitReviewStore {

    private final JdbcClient jdbc;

    UnitReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for the review and unit. */
    void insert(String cycle, String unit, LocalDate dueOn, LocalDate latestOn) {
        jdbc.sql("""
                merge into review_unit u using (select cast(:cycle as varchar(90)) as cycle_code, cast(:unit as varchar(40)) as unit_code) n
                on u.cycle_code = n.cycle_code and u.unit_code = n.unit_code
                when not matched then insert (cycle_code, unit_code, state, due_on, latest_on) values (:cycle, :unit, 'TO_REPORT', :due, :latest)
                """).param("cycle", cycle).param("unit", unit).param("due", dueOn).param("latest", latestOn).update();
    }

    /** Of a unit put down when its review was scheduled. */
    void redate(String cycle, LocalDate dueOn, LocalDate latestOn) {
        jdbc.sql("update review_unit set due_on = ?, latest_on = ? where cycle_code = ? and state = 'TO_REPORT'").params(dueOn, latestOn, cycle).update();
    }

    /** Holds the unit's row until the end of the transaction. */
    void lock(String cycle, String unit) {
        jdbc.sql("select unit_code from review_unit where cycle_code = ? and unit_code = ? for update").params(cycle, unit).query(String.class).optional();
    }

    /** To be called with the unit held. */
    void move(String cycle, String unit, State state) {
        jdbc.sql("update review_unit set state = ? where cycle_code = ? and unit_code = ?").params(state.name(), cycle, unit).update();
    }

    /** To be called with the unit held. */
    void giveBack(String cycle, String unit, LocalDate dueOn, LocalDate latestOn) {
        jdbc.sql("update review_unit set state = 'RETURNED', due_on = ?, latest_on = ? where cycle_code = ? and unit_code = ?").params(dueOn, latestOn, cycle, unit).update();
    }

    /** To be called with the unit held. */
    void insertReport(String cycle, String unit, int version, UnitReport.Content content, List<Figure> figures, LocalDate dueOn, String actor, Optional<String> actingFor,
            Instant at) {
        jdbc.sql("""
                insert into review_report (cycle_code, unit_code, version, self_general, due_on, entered_by, acting_for, entered_at)
                values (:cycle, :unit, :version, :self, :due, :actor, :for, :at)
                """).param("cycle", cycle).param("unit", unit).param("version", version).param("self", content.selfGeneral()).param("due", dueOn)
                .param("actor", actor).param("for", actingFor.orElse(null), Types.VARCHAR).param("at", CycleStore.timestamp(at)).update();
        content.lines().forEach(line -> jdbc.sql("""
                insert into review_report_line (cycle_code, unit_code, version, line_code, done, limits, causes, remedies, quantity, quality, progress, entered_at)
                values (:cycle, :unit, :version, :line, :done, :limits, :causes, :remedies, :quantity, :quality, :progress, :at)
                """).param("cycle", cycle).param("unit", unit).param("version", version).param("line", line.line()).param("done", line.done())
                .param("limits", line.limits().orElse(null), Types.VARCHAR).param("causes", line.causes().orElse(null), Types.VARCHAR)
                .param("remedies", line.remedies().orElse(null), Types.VARCHAR).param("quantity", line.quantity()).param("quality", line.quality())
                .param("progress", line.progress()).param("at", CycleStore.timestamp(at)).update());
        figures.forEach(figure -> jdbc.sql("""
                insert into review_report_indicator (cycle_code, unit_code, version, indicator_code, actual, source, verdict, entered_at)
                values (:cycle, :unit, :version, :indicator, :actual, :source, :verdict, :at)
                """).param("cycle", cycle).param("unit", unit).param("version", version).param("indicator", figure.indicator()).param("actual", figure.actual())
                .param("source", figure.source()).param("verdict", figure.verdict().name()).param("at", CycleStore.timestamp(at)).update());
    }

    /** To be called with the unit held. */
    void insertCheck(String cycle, String unit, int version, boolean accepted, Optional<String> reason, String actor, Instant at) {
        jdbc.sql("insert into review_check (cycle_code, unit_code, version, accepted, reason, checked_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, unit, version, accepted, reason.orElse(null), actor, CycleStore.timestamp(at)).update();
    }

    /** To be called with the unit held. */
    void addAbove(String cycle, String unit, String work) {
        jdbc.sql("insert into review_above (cycle_code, unit_code, work_code) values (?, ?, ?)").params(cycle, unit, work).update();
    }

    /** To be called with the review held. */
    void appraise(String cycle, String unit, BigDecimal general, Optional<String> note, String actor, Instant at) {
        jdbc.sql("update review_unit set general = ?, appraisal_note = ?, appraised_by = ?, appraised_at = ? where cycle_code = ? and unit_code = ?")
                .params(general, note.orElse(null), actor, CycleStore.timestamp(at), cycle, unit).update();
    }

    /** To be called with the review held. */
    void comment(String cycle, String unit, boolean disciplined, Optional<String> exclusion, Optional<String> comment, String actor, Instant at) {
        jdbc.sql("update review_unit set disciplined = ?, exclusion = ?, discipline_comment = ?, commented_by = ?, commented_at = ? where cycle_code = ? and unit_code = ?")
                .params(disciplined, exclusion.orElse(null), comment.orElse(null), actor, CycleStore.timestamp(at), cycle, unit).update();
    }

    /** By code. */
    List<String> units(String cycle) {
        return jdbc.sql("select unit_code from review_unit where cycle_code = ? order by unit_code").param(cycle).query(String.class).list();
    }

    UnitReview get(String cycle, String unit) {
        return jdbc.sql("select * from review_unit where cycle_code = ? and unit_code = ?").params(cycle, unit).query((row, number) -> review(row)).optional()
                .orElseThrow(() -> new IllegalArgumentException("No unit " + unit + " in the review " + cycle));
    }

    /** By unit. */
    List<UnitReview> of(String cycle) {
        return jdbc.sql("select * from review_unit where cycle_code = ? order by unit_code").param(cycle).query((row, number) -> review(row)).list();
    }

    private UnitReview review(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle_code");
        String unit = row.getString("unit_code");
        Boolean disciplined = (Boolean) row.getObject("disciplined");
        return new UnitReview(cycle, unit, State.valueOf(row.getString("state")), row.getObject("due_on", LocalDate.class), row.getObject("latest_on", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("general")), Optional.ofNullable(row.getString("appraisal_note")), Optional.ofNullable(disciplined),
                Optional.ofNullable(row.getString("exclusion")), Optional.ofNullable(row.getString("discipline_comment")), reports(cycle, unit), above(cycle, unit));
    }

    private List<UnitReport> reports(String cycle, String unit) {
        return jdbc.sql("""
                select r.*, c.accepted, c.reason, c.checked_by, c.entered_at as checked_at from review_report r
                left join review_check c on c.cycle_code = r.cycle_code and c.unit_code = r.unit_code and c.version = r.version
                where r.cycle_code = ? and r.unit_code = ? order by r.version
                """).params(cycle, unit).query((row, number) -> report(row)).list();
    }

    private UnitReport report(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle_code");
        String unit = row.getString("unit_code");
        int version = row.getInt("version");
        Optional<Check> check = row.getString("checked_by") == null ? Optional.empty() : Optional.of(new Check(row.getBoolean("accepted"),
                Optional.ofNullable(row.getString("reason")), row.getString("checked_by"), CycleStore.instant(row, "checked_at").orElseThrow()));
        return new UnitReport(version, row.getInt("self_general"), lines(cycle, unit, version), figures(cycle, unit, version), row.getObject("due_on", LocalDate.class),
                row.getString("entered_by"), Optional.ofNullable(row.getString("acting_for")), CycleStore.instant(row, "entered_at").orElseThrow(), check);
    }

    private List<LineReport> lines(String cycle, String unit, int version) {
        return jdbc.sql("""
                select r.* from review_report_line r join review_line l on l.cycle_code = r.cycle_code and l.code = r.line_code
                where r.cycle_code = ? and r.unit_code = ? and r.version = ? order by l.position
                """).params(cycle, unit, version).query((row, number) -> new LineReport(row.getString("line_code"), row.getString("done"),
                        Optional.ofNullable(row.getString("limits")), Optional.ofNullable(row.getString("causes")), Optional.ofNullable(row.getString("remedies")),
                        row.getInt("quantity"), row.getInt("quality"), row.getInt("progress"))).list();
    }

    private List<Figure> figures(String cycle, String unit, int version) {
        return jdbc.sql("""
                select r.* from review_report_indicator r join review_indicator i on i.cycle_code = r.cycle_code and i.code = r.indicator_code
                where r.cycle_code = ? and r.unit_code = ? and r.version = ? order by i.position
                """).params(cycle, unit, version).query((row, number) -> new Figure(row.getString("indicator_code"), row.getBigDecimal("actual"), row.getString("source"),
                        Indicator.Verdict.valueOf(row.getString("verdict")))).list();
    }

    private Set<String> above(String cycle, String unit) {
        return new HashSet<>(jdbc.sql("select work_code from review_above where cycle_code = ? and unit_code = ?").params(cycle, unit).query(String.class).list());
    }
}
