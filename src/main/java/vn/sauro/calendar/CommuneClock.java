package vn.sauro.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sauro.engine.BeforeEngine;
import vn.sauro.engine.EngineClock;
import vn.sauro.engine.StartRefused;
import vn.sauro.engine.StartTurn;

/**
 * The one clock, in the commune's time zone (Asia/Ho_Chi_Minh); the engine follows it. What the first start fixed is stored and kept:
 * a later start goes on where the time is by then, whatever its settings say.
 */
@Component
@Primary
@EnableConfigurationProperties(ClockProperties.class)
public class CommuneClock extends Clock implements BeforeEngine {

    /** The commune's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private enum Mode { REAL, OFFSET, VIRTUAL }

    private record Setting(Mode mode, long offsetMillis, OffsetDateTime standsAt) {}

    private final JdbcClient jdbc;
    private final Duration offset;
    private volatile Instant standsAt;

    CommuneClock(ClockProperties properties, JdbcClient jdbc, StartTurn turn) {
        this.jdbc = jdbc;
        turn.take(() -> fix(properties));
        Setting setting = jdbc.sql("select mode, offset_millis, stands_at from commune_clock").query(Setting.class).single();
        if (properties.realOnly() && setting.mode() != Mode.REAL) {
            throw new StartRefused(List.of("SAURO_DB_URL: cơ sở dữ liệu này đã dùng để chạy thử theo giờ khác giờ thật, hãy dùng một cơ sở dữ liệu mới."));
        }
        this.offset = Duration.ofMillis(setting.offsetMillis());
        if (setting.mode() == Mode.VIRTUAL) {
            this.standsAt = setting.standsAt().toInstant();
            EngineClock.standAt(standsAt);
        } else {
            EngineClock.runAhead(offset);
        }
    }

    /** At the very first start only. */
    private void fix(ClockProperties properties) {
        Mode mode = properties.virtual() ? Mode.VIRTUAL : properties.startsAt() == null ? Mode.REAL : Mode.OFFSET;
        long offsetMillis = mode == Mode.OFFSET ? Duration.between(Instant.now(), properties.startsAt()).toMillis() : 0;
        jdbc.sql("""
                merge into commune_clock c
                using (select cast(:mode as varchar(10)) as mode, cast(:offset as bigint) as offset_millis, cast(:stands as timestamp with time zone) as stands_at) f
                on c.id = 1
                when not matched then insert (id, mode, offset_millis, stands_at) values (1, f.mode, f.offset_millis, f.stands_at)
                """).param("mode", mode.name()).param("offset", offsetMillis)
                .param("stands", mode == Mode.VIRTUAL ? properties.startsAt() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** How far this clock is ahead of the machine's; negative when behind. It shrinks while a virtual clock stands. */
    public Duration offset() {
        return standsAt == null ? offset : Duration.between(Instant.now(), standsAt);
    }

    /**
     * Moves a virtual clock on and remembers it, so that a rehearsal that was killed goes on at this instant.
     *
     * @throws IllegalStateException when the clock is not virtual or would go backwards
     */
    public void advanceTo(Instant instant) {
        if (standsAt == null || instant.isBefore(standsAt)) {
            throw new IllegalStateException("Only a virtual clock can be moved, and only forwards: " + standsAt + " to " + instant);
        }
        Instant kept = instant.truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("update commune_clock set stands_at = ? where id = 1").param(kept.atOffset(ZoneOffset.UTC)).update();
        standsAt = kept;
        EngineClock.standAt(kept);
    }

    @Override
    public Instant instant() {
        return standsAt != null ? standsAt : Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return CommuneClock.this.withZone(other);
            }

            @Override
            public Instant instant() {
                return CommuneClock.this.instant();
            }
        };
    }
}
