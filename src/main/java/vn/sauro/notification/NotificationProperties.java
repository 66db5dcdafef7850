package vn.sauro.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.sauro.calendar.CommuneClock;

/**
 * How people are told.
 *
 * @param from    sender of all mails
 * @param baseUrl where people's browsers find the program, without a slash at its end; blank for no links
 * @param quiet   when nothing is sent but what is urgent
 * @param urgent  processes whose tasks do not wait for the quiet hours to end
 * @param retries how long after a failed try the next one comes, from the first on
 * @param digest  when each morning's digest is made, as {@code timeCycle} of a timer has it
 */
@ConfigurationProperties("sauro.notification")
record NotificationProperties(String from, String baseUrl, Quiet quiet, List<String> urgent, List<Duration> retries, String digest) {

    /** In the commune's time; over midnight when it begins later than it ends. */
    record Quiet(LocalTime from, LocalTime until) {

        boolean holds(Instant instant) {
            LocalTime time = LocalTime.ofInstant(instant, CommuneClock.ZONE);
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(until);
            return from.isAfter(until) ? begun || !over : begun && !over;
        }

        /** The next moment at which they end. */
        Instant end(Instant instant) {
            ZonedDateTime now = instant.atZone(CommuneClock.ZONE);
            ZonedDateTime today = now.toLocalDate().atTime(until).atZone(CommuneClock.ZONE);
            return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
        }
    }

    /** What is left of the intervals after this time of trying, in whole seconds. */
    String retriesAfter(Duration tried) {
        List<String> left = new ArrayList<>();
        Duration from = tried;
        Duration next = Duration.ZERO;
        for (Duration interval : retries) {
            next = next.plus(interval);
            if (next.minus(from).toSeconds() > 0) {
                left.add("PT" + next.minus(from).toSeconds() + "S");
                from = next;
            }
        }
        return left.isEmpty() ? "R1/PT1M" : String.join(",", left);
    }

    /** Where a page of the program is found; empty when nobody said. */
    Optional<String> link(String path) {
        return baseUrl == null || baseUrl.isBlank() ? Optional.empty() : Optional.of(baseUrl.strip() + path);
    }
}
