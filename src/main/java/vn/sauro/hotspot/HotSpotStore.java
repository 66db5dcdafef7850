package vn.sauro.hotspot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;

/** Reported hot spots and every act about them. */
@Repository
class HotSpotStore {

    private final JdbcClient jdbc;

    HotSpotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number, held until the end of the transaction: whoever reports at the same moment waits here. */
    HotSpotId nextId(String rearrangement) {
        jdbc.sql("select id from hot_spot_turn where id = 1 for update").query(Integer.class).single();
        return new HotSpotId(rearrangement, jdbc.sql("select coalesce(max(number), 0) + 1 from hot_spot where rearrangement_code = ?").param(rearrangement)
                .query(Integer.class).single());
    }

    void insert(HotSpotId id, HotSpotReport report, String actor, Instant at) {
        jdbc.sql("""
                insert into hot_spot (rearrangement_code, number, occurred_at, hamlet_code, kind, severity, narrative, action_taken, proposal, people_involved,
                    restricted, reported_by, reported_at, state)
                values (:rearrangement, :number, :occurred, :hamlet, :kind, :severity, :narrative, :action, :proposal, :people, :restricted, :actor, :at, :state)
                """).param("rearrangement", id.rearrangementCode()).param("number", id.number()).param("occurred", timestamp(Days.instant(report.occurredAt())))
                .param("hamlet", report.hamletCode().orElse(null)).param("kind", report.kind().name()).param("severity", report.severity().name())
                .param("narrative", report.narrative()).param("action", report.actionTaken()).param("proposal", report.proposal())
                .param("people", report.peopleInvolved().orElse(null), java.sql.Types.INTEGER).param("restricted", report.restricted()).param("actor", actor)
                .param("at", timestamp(at)).param("state", HotSpot.State.TO_DIRECT.name()).update();
    }

    /** Holds the hot spot until the end of the transaction. */
    void lock(HotSpotId id) {
        jdbc.sql("select number from hot_spot where rearrangement_code = ? and number = ? for update").params(id.rearrangementCode(), id.number())
                .query(Integer.class).optional();
    }

    /** To be called with the hot spot held. */
    void move(HotSpotId id, HotSpot.State state) {
        jdbc.sql("update hot_spot set state = ? where rearrangement_code = ? and number = ?").params(state.name(), id.rearrangementCode(), id.number()).update();
    }

    /** To be called with the hot spot held. */
    void close(HotSpotId id, Instant at) {
        jdbc.sql("update hot_spot set state = 'CLOSED', closed_at = ? where rearrangement_code = ? and number = ?")
                .params(timestamp(at), id.rearrangementCode(), id.number()).update();
    }

    void insertDirection(HotSpotId id, int direction, String measures, String unit, LocalDate dueOn, String actor, Instant at) {
        jdbc.sql("insert into hot_spot_direction (rearrangement_code, number, direction, measures, unit_code, due_on, directed_by, directed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.rearrangementCode(), id.number(), direction, measures, unit, dueOn, actor, timestamp(at)).update();
    }

    void insertResult(HotSpotId id, int direction, String result, Optional<String> remaining, String actor, Instant at) {
        jdbc.sql("insert into hot_spot_result (rearrangement_code, number, direction, result, remaining, reported_by, reported_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.rearrangementCode(), id.number(), direction, result, remaining.orElse(null), actor, timestamp(at)).update();
    }

    void insertConclusion(HotSpotId id, int direction, boolean settled, String conclusion, Optional<String> reason, String actor, Instant at) {
        jdbc.sql("insert into hot_spot_conclusion (rearrangement_code, number, direction, settled, conclusion, reason, concluded_by, concluded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.rearrangementCode(), id.number(), direction, settled, conclusion, reason.orElse(null), actor, timestamp(at)).update();
    }

    void insertWatch(HotSpotId id, int direction, boolean stable, String observation, String actor, Instant at) {
        jdbc.sql("insert into hot_spot_watch (rearrangement_code, number, direction, stable, observation, watched_by, watched_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.rearrangementCode(), id.number(), direction, stable, observation, actor, timestamp(at)).update();
    }

    void acknowledge(HotSpotId id, HotSpot.Recipient recipient, Optional<String> note, String actor, Instant at) {
        jdbc.sql("""
                merge into hot_spot_acknowledgement a
                using (select cast(:rearrangement as varchar(40)) as rearrangement_code, cast(:number as integer) as number, cast(:recipient as varchar(40)) as recipient) n
                on a.rearrangement_code = n.rearrangement_code and a.number = n.number and a.recipient = n.recipient
                when not matched then insert (rearrangement_code, number, recipient, note, acknowledged_by, acknowledged_at)
                values (:rearrangement, :number, :recipient, :note, :actor, :at)
                """).param("rearrangement", id.rearrangementCode()).param("number", id.number()).param("recipient", recipient.name())
                .param("note", note.orElse(null)).param("actor", actor).param("at", timestamp(at)).update();
    }

    HotSpot get(HotSpotId id) {
        return jdbc.sql("select * from hot_spot where rearrangement_code = ? and number = ?").params(id.rearrangementCode(), id.number())
                .query(this::hotSpot).optional().orElseThrow(() -> new IllegalArgumentException("No hot spot " + id.code()));
    }

    /** By number. */
    List<HotSpot> all(String rearrangement) {
        return jdbc.sql("select * from hot_spot where rearrangement_code = ? order by number").param(rearrangement).query(this::hotSpot).list();
    }

    private HotSpot hotSpot(ResultSet row, int index) throws SQLException {
        HotSpotId id = new HotSpotId(row.getString("rearrangement_code"), row.getInt("number"));
        HotSpotReport report = new HotSpotReport(LocalDateTime.ofInstant(instant(row, "occurred_at"), CommuneClock.ZONE), text(row, "hamlet_code"),
                HotSpotReport.Kind.valueOf(row.getString("kind")), HotSpotReport.Severity.valueOf(row.getString("severity")), row.getString("narrative"),
                row.getString("action_taken"), row.getString("proposal"), Optional.ofNullable(row.getObject("people_involved", Integer.class)),
                row.getBoolean("restricted"));
        return new HotSpot(id, report, row.getString("reported_by"), instant(row, "reported_at"), HotSpot.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), directions(id), acknowledgements(id));
    }

    private List<Direction> directions(HotSpotId id) {
        return jdbc.sql("""
                select d.direction, d.measures, d.unit_code, d.due_on, d.directed_by, d.directed_at, r.result, r.remaining, r.reported_by, r.reported_at,
                    c.settled, c.conclusion, c.reason, c.concluded_by, c.concluded_at, w.stable, w.observation, w.watched_by, w.watched_at
                from hot_spot_direction d
                left join hot_spot_result r on r.rearrangement_code = d.rearrangement_code and r.number = d.number and r.direction = d.direction
                left join hot_spot_conclusion c on c.rearrangement_code = d.rearrangement_code and c.number = d.number and c.direction = d.direction
                left join hot_spot_watch w on w.rearrangement_code = d.rearrangement_code and w.number = d.number and w.direction = d.direction
                where d.rearrangement_code = ? and d.number = ? order by d.direction
                """).params(id.rearrangementCode(), id.number()).query((row, index) -> direction(row)).list();
    }

    private static Direction direction(ResultSet row) throws SQLException {
        Optional<Direction.Result> result = row.getString("result") == null ? Optional.empty()
                : Optional.of(new Direction.Result(row.getString("result"), text(row, "remaining"), row.getString("reported_by"), instant(row, "reported_at")));
        Optional<Direction.Conclusion> conclusion = row.getString("conclusion") == null ? Optional.empty()
                : Optional.of(new Direction.Conclusion(row.getBoolean("settled"), row.getString("conclusion"), text(row, "reason"), row.getString("concluded_by"),
                        instant(row, "concluded_at")));
        Optional<Direction.Watch> watch = row.getString("observation") == null ? Optional.empty()
                : Optional.of(new Direction.Watch(row.getBoolean("stable"), row.getString("observation"), row.getString("watched_by"), instant(row, "watched_at")));
        return new Direction(row.getInt("direction"), row.getString("measures"), row.getString("unit_code"), row.getObject("due_on", LocalDate.class),
                row.getString("directed_by"), instant(row, "directed_at"), result, conclusion, watch);
    }

    private List<HotSpot.Acknowledgement> acknowledgements(HotSpotId id) {
        return jdbc.sql("select recipient, note, acknowledged_by, acknowledged_at from hot_spot_acknowledgement where rearrangement_code = ? and number = ? order by acknowledged_at, recipient")
                .params(id.rearrangementCode(), id.number()).query((row, index) -> new HotSpot.Acknowledgement(HotSpot.Recipient.valueOf(row.getString("recipient")),
                        text(row, "note"), row.getString("acknowledged_by"), instant(row, "acknowledged_at"))).list();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
