package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.sauro.engine.StartRefused;

/** Quiet hours, intervals and the sender, as they are set. */
class NotificationPropertiesTest {

    private static final NotificationProperties.Quiet NIGHT = new NotificationProperties.Quiet(LocalTime.of(18, 0), LocalTime.of(6, 30));

    private static Instant time(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }

    private static NotificationProperties with(String from) {
        return new NotificationProperties(from, "", NIGHT, List.of(), List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(2)), "");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-27T17:59:59, false, 2026-05-28T06:30:00", "2026-05-27T18:00:00, true, 2026-05-28T06:30:00", "2026-05-27T23:59:59, true, 2026-05-28T06:30:00",
            "2026-05-28T00:00:00, true, 2026-05-28T06:30:00", "2026-05-28T06:29:59, true, 2026-05-28T06:30:00", "2026-05-28T06:30:00, false, 2026-05-29T06:30:00"})
    void theNightIsQuietFromItsFirstMomentToItsLast(String moment, boolean quiet, String end) {
        assertThat(NIGHT.holds(time(moment))).isEqualTo(quiet);
        assertThat(NIGHT.end(time(moment))).isEqualTo(time(end));
    }

    @Test
    void quietHoursMayLieWithinADayOrBeNone() {
        NotificationProperties.Quiet noon = new NotificationProperties.Quiet(LocalTime.of(11, 30), LocalTime.of(13, 30));
        assertThat(noon.holds(time("2026-05-27T11:29:59"))).isFalse();
        assertThat(noon.holds(time("2026-05-27T11:30:00"))).isTrue();
        assertThat(noon.holds(time("2026-05-27T13:30:00"))).isFalse();
        NotificationProperties.Quiet none = new NotificationProperties.Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(none.holds(time("2026-05-27T00:00:00"))).isFalse();
        assertThat(none.holds(time("2026-05-27T12:00:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PT0S | PT60S,PT300S,PT7200S", "PT1M | PT300S,PT7200S", "PT1M2S | PT298S,PT7200S", "PT1H | PT3960S", "PT2H5M59.5S | R1/PT1M",
            "PT3H | R1/PT1M"})
    void theIntervalsCountFromTheFirstTry(Duration tried, String left) {
        assertThat(with("").retriesAfter(tried)).isEqualTo(left);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Sáu Rõ", "sauro@", "a@b.vn, c@d.vn"})
    void aServerThatSendsWithoutASenderIsRefusedAtTheStart(String from) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new SmtpMail(null, with(from))).withMessageContaining("SAURO_MAIL_FROM:");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "' ', false", "mail.example, true"})
    void aMailServerIsThereWhenItsHostIsNamed(String host, boolean there) {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MailServer.class)).withUserConfiguration(Settings.class)
                .withPropertyValues("spring.mail.host=" + host, "sauro.notification.from=sauro@xa.example.vn").run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.containsBean("smtpMail")).isEqualTo(there);
                    assertThat(context.containsBean("mailSender")).isEqualTo(there);
                });
    }

    @EnableConfigurationProperties(NotificationProperties.class)
    static class Settings {}
}
