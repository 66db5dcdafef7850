package vn.sauro.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings with their works, proposals and conclusions. */
@Repository
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for the cycle and unit; whether this call did it. */
    boolean insert(String cycle, String unit, String group, Figures figures, Instant at) {
        return bind(jdbc.sql("""
                merge into rating r using (select cast(:cycle as varchar(90)) as cycle, cast(:unit as varchar(40)) as unit) n
                    on r.cycle_code = n.cycle and r.unit_code = n.unit
                when not matched then insert (cycle_code, unit_code, unit_group, taken_at, works, score_sum, self_rated, appraised, on_time, quality, above_requirement,
                    late_share, disciplined, mended, all_done, reported, exclusion, over_cap)
                values (:cycle, :unit, :group, :at, :works, :scoreSum, :selfRated, :appraised, :onTime, :quality, :above, :late, :disciplined, :mended, :allDone, :reported,
                    :exclusion, false)
                """), cycle, unit, group, figures, at).update() > 0;
    }

    /** What was proposed before no longer holds. To be called with the cycle held. */
    void update(String cycle, String unit, String group, Figures figures, Instant at) {
        bind(jdbc.sql("""
                update rating set unit_group = :group, taken_at = :at, works = :works, score_sum = :scoreSum, self_rated = :selfRated, appraised = :appraised,
                    on_time = :onTime, quality = :quality, above_requirement = :above, late_share = :late, disciplined = :disciplined, mended = :mended,
                    all_done = :allDone, reported = :reported, exclusion = :exclusion,
                    score_general = null, score_results = null, proposed_level = null, reasons = null, over_cap = false
                where cycle_code = :cycle and unit_code = :unit
                """), cycle, unit, group, figures, at).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, String cycle, String unit, String group, Figures figures, Instant at) {
        return statement.param("cycle", cycle).param("unit", unit).param("group", group).param("at", timestamp(at)).param("works", figures.works())
                .param("scoreSum", figures.scoreSum()).param("selfRated", figures.selfRated().orElse(null), Types.NUMERIC)
                .param("appraised", figures.appraised().orElse(null), Types.NUMERIC).param("onTime", figures.onTime()).param("quality", figures.quality())
                .param("above", figures.aboveRequirement()).param("late", figures.lateShare()).param("disciplined", figures.disciplined())
                .param("mended", figures.mended()).param("allDone", figures.allDone()).param("reported", figures.reported())
                .param("exclusion", figures.exclusion().orElse(null), Types.VARCHAR);
    }

    /** To be called with the cycle held. */
    void replaceWorks(String cycle, String unit, List<Rating.ScoredWork> works, Instant at) {
        jdbc.sql("delete from rating_work where cycle_code = ? and unit_code = ?").params(cycle, unit).update();
        for (Rating.ScoredWork scored : works) {
            Work work = scored.work();
            jdbc.sql("""
                    insert into rating_work (cycle_code, unit_code, work_code, title, taken_at, quantity, quality, progress, deliveries, late_deliveries, excused_deliveries,
                        failed_checks, excused_checks, done, above_requirement, score)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(cycle, unit, work.code(), work.title(), timestamp(at), work.quantity(), work.quality(), work.progress(), work.deliveries(),
                    work.lateDeliveries(), work.excusedDeliveries(), work.failedChecks(), work.excusedChecks(), work.done(), work.aboveRequirement(), scored.score()).update();
        }
    }

    /** Holds the ratings of a cycle until the end of the transaction. */
    void lock(String cycle) {
        jdbc.sql("select unit_code from rating where cycle_code = ? order by unit_code for update").param(cycle).query(String.class).list();
    }

    /** Holds one rating until the end of the transaction. */
    void lock(String cycle, String unit) {
        jdbc.sql("select unit_code from rating where cycle_code = ? and unit_code = ? for update").params(cycle, unit).query(String.class).optional();
    }

    void propose(String cycle, String unit, Proposal proposal) {
        jdbc.sql("update rating set score_general = ?, score_results = ?, proposed_level = ?, reasons = ? where cycle_code = ? and unit_code = ?")
                .params(proposal.general(), proposal.results(), proposal.level().name(), String.join("\n", proposal.reasons()), cycle, unit).update();
    }

    /** To be called with the cycle held. */
    void overCap(String cycle, String unit, boolean over) {
        jdbc.sql("update rating set over_cap = ? where cycle_code = ? and unit_code = ?").params(over, cycle, unit).update();
    }

    /** To be called with the cycle held. */
    void conclude(String cycle, Conclusion conclusion, String actor, Instant at) {
        jdbc.sql("""
                insert into rating_conclusion (cycle_code, unit_code, number, level, head_level, reason, entered_by, entered_at)
                values (:cycle, :unit, (select coalesce(max(b.number), 0) + 1 from rating_conclusion b where b.cycle_code = :cycle and b.unit_code = :unit),
                    :level, :head, :reason, :actor, :at)
                """).param("cycle", cycle).param("unit", conclusion.unit()).param("level", conclusion.level().name()).param("head", conclusion.headLevel().name())
                .param("reason", conclusion.reason().orElse(null), Types.VARCHAR).param("actor", actor).param("at", timestamp(at)).update();
    }

    Optional<Rating> find(String cycle, String unit) {
        return jdbc.sql("select * from rating where cycle_code = ? and unit_code = ?").params(cycle, unit).query((row, number) -> rating(row)).optional();
    }

    /** By unit. */
    List<Rating> of(String cycle) {
        return jdbc.sql("select * from rating where cycle_code = ? order by unit_code").param(cycle).query((row, number) -> rating(row)).list();
    }

    private Rating rating(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle_code");
        String unit = row.getString("unit_code");
        Figures figures = new Figures(row.getInt("works"), row.getBigDecimal("score_sum"), Optional.ofNullable(row.getBigDecimal("self_rated")),
                Optional.ofNullable(row.getBigDecimal("appraised")), row.getBoolean("on_time"), row.getBoolean("quality"), row.getBigDecimal("above_requirement"),
                row.getBigDecimal("late_share"), row.getBoolean("disciplined"), row.getBoolean("mended"), row.getBoolean("all_done"), row.getBoolean("reported"),
                Optional.ofNullable(row.getString("exclusion")));
        Optional<Proposal> proposal = row.getString("proposed_level") == null ? Optional.empty() : Optional.of(new Proposal(row.getBigDecimal("score_general"),
                row.getBigDecimal("score_results"), Level.valueOf(row.getString("proposed_level")), row.getString("reasons").lines().toList()));
        return new Rating(cycle, unit, row.getString("unit_group"), figures, works(cycle, unit), proposal, row.getBoolean("over_cap"), conclusions(cycle, unit));
    }

    private List<Rating.ScoredWork> works(String cycle, String unit) {
        return jdbc.sql("select * from rating_work where cycle_code = ? and unit_code = ? order by work_code").params(cycle, unit)
                .query((row, number) -> new Rating.ScoredWork(new Work(row.getString("work_code"), row.getString("title"), row.getInt("quantity"), row.getInt("quality"),
                        row.getInt("progress"), row.getInt("deliveries"), row.getInt("late_deliveries"), row.getInt("excused_deliveries"), row.getInt("failed_checks"),
                        row.getInt("excused_checks"), row.getBoolean("done"), row.getBoolean("above_requirement")), row.getBigDecimal("score"))).list();
    }

    private List<Conclusion.Version> conclusions(String cycle, String unit) {
        return jdbc.sql("select * from rating_conclusion where cycle_code = ? and unit_code = ? order by number").params(cycle, unit)
                .query((row, number) -> new Conclusion.Version(row.getInt("number"), new Conclusion(unit, Level.valueOf(row.getString("level")),
                        Level.valueOf(row.getString("head_level")), Optional.ofNullable(row.getString("reason"))), row.getString("entered_by"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant())).list();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
