package vn.sauro.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox, and who wants no e-mail. */
@Repository
class MessageStore {

    /** A message whose delivery runs, and how its recipient is reached by now. */
    record Queued(long id, Message.Kind kind, String subject, String text, Instant writtenAt, String email, boolean left, boolean stopped) {}

    /** An empty list is no SQL. */
    private static final List<String> NOBODY = List.of("");
    /** Not by {@code merge}: H2 then reads all earlier messages of the recipients for each new one. The unique constraint guards both alike. */
    private static final String WRITE = """
            insert into message (cause, recipient_id, kind, subject, text, written_at, state)
            select cast(:cause as varchar(300)), n.id, cast(:kind as varchar(20)), cast(:subject as varchar(300)), cast(:text as varchar(8000)),
                cast(:at as timestamp with time zone), cast(:state as varchar(10))
            from (%s) n where not exists (select 1 from message m where m.cause = :cause and m.recipient_id = n.id)
            """;
    private static final String TO_PERSONS = WRITE.formatted("select id from person where id in (:recipients) and left_on is null");
    private static final String TO_UNITS = WRITE.formatted("""
            select p.id from person p where p.left_on is null and (p.id in (:recipients) or p.id in (
                select s.person_id from seat s where s.unit_code in (:units)
                union select d.deputy_id from delegation d join seat s on s.person_id = d.principal_id
                    where s.unit_code in (:units) and :today between d.from_day and d.until_day))
            """);

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row for each recipient in office who has none of this cause. */
    void write(Message message, boolean toSend) {
        bind(TO_PERSONS, message, toSend).param("recipients", message.recipients()).update();
    }

    /** One row for each recipient, each member of the units and each who stands in there today, who has none of this cause; in one statement. */
    void write(Message message, Collection<String> units, boolean toSend) {
        bind(TO_UNITS, message, toSend).param("units", units).param("recipients", message.recipients().isEmpty() ? NOBODY : message.recipients()).param("today", LocalDate.now(clock)).update();
    }

    private JdbcClient.StatementSpec bind(String sql, Message message, boolean toSend) {
        return jdbc.sql(sql).param("cause", message.cause()).param("kind", message.kind().name()).param("subject", message.subject())
                .param("text", message.text()).param("at", now()).param("state", toSend ? "TO_SEND" : "WRITTEN");
    }

    /** The messages of the cause which this transaction wrote and whose deliveries are to begin. */
    List<Long> queue(String cause) {
        List<Long> written = jdbc.sql("select id from message where cause = ? and state = 'TO_SEND' order by id").param(cause).query(Long.class).list();
        if (!written.isEmpty()) {
            jdbc.sql("update message set state = 'QUEUED' where cause = ? and state = 'TO_SEND'").param(cause).update();
        }
        return written;
    }

    Optional<Queued> queued(long id) {
        return jdbc.sql("""
                select m.id, m.kind, m.subject, m.text, m.written_at, p.email, p.left_on is not null as gone,
                    exists (select 1 from email_stop e where e.person_id = p.id) as stopped
                from message m join person p on p.id = m.recipient_id where m.id = ? and m.state = 'QUEUED'
                """).param(id).query((row, number) -> new Queued(row.getLong("id"), Message.Kind.valueOf(row.getString("kind")), row.getString("subject"),
                row.getString("text"), instant(row, "written_at"), row.getString("email"), row.getBoolean("gone"), row.getBoolean("stopped"))).optional();
    }

    /** Whether this call is the one that sends it. Whoever asks meanwhile waits for the end of this transaction. */
    boolean claim(long id) {
        return jdbc.sql("update message set state = 'SENT', done_at = ? where id = ? and state = 'QUEUED'").params(now(), id).update() > 0;
    }

    void refuse(long id, Reason reason) {
        jdbc.sql("update message set state = 'NOT_SENT', reason = ?, done_at = ? where id = ? and state = 'QUEUED'").params(reason.name(), now(), id).update();
    }

    /** The person's messages, newest first. */
    List<Received> of(String person, int most) {
        return jdbc.sql("select * from message where recipient_id = ? order by written_at desc, id desc limit ?").params(person, most)
                .query((row, number) -> new Received(row.getLong("id"), Message.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("text"),
                        instant(row, "written_at"), Received.State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("reason")).map(Reason::valueOf)))
                .list();
    }

    boolean stopped(String person) {
        return jdbc.sql("select count(*) from email_stop where person_id = ?").param(person).query(Integer.class).single() > 0;
    }

    void stop(String person) {
        jdbc.sql("""
                merge into email_stop e using (select id from person where id = :person) n on e.person_id = n.id
                when not matched then insert (person_id, stopped_at) values (n.id, :at)
                """).param("person", person).param("at", now()).update();
    }

    void resume(String person) {
        jdbc.sql("delete from email_stop where person_id = ?").param(person).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
