package vn.sauro.review;

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
import vn.sauro.review.Cycle.State;

/** The reviews and what each of them looks at. */
@Repository
class CycleStore {

    private final JdbcClient jdbc;

    CycleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the turn until the end of the transaction: whoever opens or schedules at the same moment waits here. */
    void takeTurn() {
        jdbc.sql("select id from review_turn where id = 1 for update").query(Integer.class).single();
    }

    /** Once for the kind, its subject and period. To be called with the turn held. */
    void schedule(String code, String kind, String title, Optional<String> subject, Period period, LocalDate opensOn) {
        jdbc.sql("""
                merge into review_cycle c using (select cast(:kind as varchar(40)) as kind, cast(:subject as varchar(40)) as subject, cast(:from as date) as period_from) n
                on c.kind = n.kind and c.subject = n.subject and c.period_from = n.period_from
                when not matched then insert (code, kind, title, subject, period_from, period_until, opens_on, state)
                values (:code, :kind, :title, :subject, :from, :until, :opens, 'SCHEDULED')
                """).param("code", code).param("kind", kind).param("title", title).param("subject", subject.orElse("")).param("from", period.from())
                .param("until", period.until()).param("opens", opensOn).update();
    }

    /** Whether this call opened it: of two the later finds it open. */
    boolean open(String code, Optional<String> actor, Instant at) {
        return jdbc.sql("update review_cycle set state = 'OPEN', opened_by = ?, opened_at = ? where code = ? and state = 'SCHEDULED'")
                .params(actor.orElse(null), timestamp(at), code).update() > 0;
    }

    void addLine(String cycle, int position, Line line) {
        jdbc.sql("insert into review_line (cycle_code, code, position, title, quotation) values (?, ?, ?, ?, ?)")
                .params(cycle, line.code(), position, line.title(), line.quotation().orElse(null)).update();
    }

    void addIndicator(String cycle, int position, Indicator indicator) {
        jdbc.sql("insert into review_indicator (cycle_code, code, position, title, measure, target, source) values (:cycle, :code, :position, :title, :measure, :target, :source)")
                .param("cycle", cycle).param("code", indicator.code()).param("position", position).param("title", indicator.title())
                .param("measure", indicator.measure()).param("target", indicator.target().orElse(null), Types.NUMERIC).param("source", indicator.source()).update();
    }

    /** Holds the review until the end of the transaction. */
    void lock(String code) {
        jdbc.sql("select code from review_cycle where code = ? for update").param(code).query(String.class).optional();
    }

    /** To be called with the review held. */
    void move(String code, State state) {
        jdbc.sql("update review_cycle set state = ? where code = ?").params(state.name(), code).update();
    }

    /** To be called with the review held. */
    void publish(String code, Instant at) {
        jdbc.sql("update review_cycle set state = 'PUBLISHED', published_at = ? where code = ?").params(timestamp(at), code).update();
    }

    /** To be called with the review held. */
    void close(String code, Instant at) {
        jdbc.sql("update review_cycle set state = 'CLOSED', closed_at = ? where code = ?").params(timestamp(at), code).update();
    }

    Optional<Cycle> find(String code) {
        return jdbc.sql("select * from review_cycle where code = ?").param(code).query(this::cycle).optional();
    }

    Cycle get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No review " + code));
    }

    /** The latest period first, scheduled ones among them. */
    List<Cycle> all() {
        return jdbc.sql("select * from review_cycle order by period_from desc, code").query(this::cycle).list();
    }

    /** Scheduled ones whose day has come, the earliest first. */
    List<String> due(LocalDate today) {
        return jdbc.sql("select code from review_cycle where state = 'SCHEDULED' and opens_on <= ? order by opens_on, code").param(today).query(String.class).list();
    }

    private Cycle cycle(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return new Cycle(code, row.getString("kind"), row.getString("title"), Optional.of(row.getString("subject")).filter(subject -> !subject.isEmpty()),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)), row.getObject("opens_on", LocalDate.class),
                State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("opened_by")), instant(row, "opened_at"), instant(row, "published_at"),
                instant(row, "closed_at"), lines(code), indicators(code));
    }

    private List<Line> lines(String cycle) {
        return jdbc.sql("select * from review_line where cycle_code = ? order by position").param(cycle)
                .query((row, number) -> new Line(row.getString("code"), row.getString("title"), Optional.ofNullable(row.getString("quotation")))).list();
    }

    private List<Indicator> indicators(String cycle) {
        return jdbc.sql("select * from review_indicator where cycle_code = ? order by position").param(cycle)
                .query((row, number) -> new Indicator(row.getString("code"), row.getString("title"), row.getString("measure"),
                        Optional.ofNullable(row.getBigDecimal("target")), row.getString("source"))).list();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
