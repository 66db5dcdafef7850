package vn.sauro.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
class MessageStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row for each recipient in office who has none of this cause. */
    void write(Message message) {
        if (message.recipients().isEmpty()) {
            return;
        }
        jdbc.sql("""
                merge into message m using (select id, cast(:cause as varchar(200)) as cause from person where id in (:recipients) and left_on is null) n
                on m.cause = n.cause and m.recipient_id = n.id
                when not matched then insert (cause, recipient_id, kind, subject, text, written_at, state)
                values (:cause, n.id, :kind, :subject, :text, :at, 'WRITTEN')
                """).param("cause", message.cause()).param("recipients", message.recipients()).param("kind", message.kind().name())
                .param("subject", message.subject()).param("text", message.text()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
