package vn.sauro.hotspot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sauro.rule.Refusal;

class HotSpotReportTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 28, 8, 30, 20);
    private static final Set<String> HAMLETS = Set.of("thon-01", "thon-02");

    private static HotSpotReport report(LocalDateTime occurredAt, String hamlet) {
        return new HotSpotReport(occurredAt, Optional.ofNullable(hamlet), HotSpotReport.Kind.HOT_SPOT, HotSpotReport.Severity.NORMAL, "Tập trung đông người",
                "Đã vận động giải tán", "Đề nghị đối thoại", Optional.empty(), false);
    }

    private static void assertRefused(HotSpotReport report, String field, String part) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> report.check(NOW, HAMLETS))
                .matches(refusal -> refusal.field().equals(field), field).withMessageContaining(part);
    }

    @Test
    void theMinuteOfTheReportAndAnyEarlierOneStand() {
        assertThatCode(() -> report(LocalDateTime.of(2026, 5, 28, 8, 30), "thon-01").check(NOW, HAMLETS)).doesNotThrowAnyException();
        assertThatCode(() -> report(LocalDateTime.of(2026, 1, 2, 23, 59), "thon-02").check(NOW, HAMLETS)).doesNotThrowAnyException();
        assertThatCode(() -> report(LocalDateTime.of(2026, 5, 27, 23, 59), null).check(NOW, HAMLETS)).doesNotThrowAnyException();
    }

    @Test
    void aDayToComeIsRefusedAtTheDayAndAMinuteToComeAtTheTime() {
        assertRefused(report(LocalDateTime.of(2026, 5, 29, 0, 0), "thon-01"), "occurredOn", "29/05/2026");
        assertRefused(report(LocalDateTime.of(2026, 5, 28, 8, 31), "thon-01"), "occurredTime", "08:31 ngày 28/05/2026");
    }

    @Test
    void aHamletThatIsNotThereIsRefused() {
        assertRefused(report(LocalDateTime.of(2026, 5, 28, 8, 0), "thon-99"), "place", "trong danh sách");
    }
}
