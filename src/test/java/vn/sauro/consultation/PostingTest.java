package vn.sauro.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.organisation.Cluster;
import vn.sauro.rule.Refusal;

class PostingTest {

    private static final Map<String, List<Cluster>> LIST = Map.of("thon-01", List.of(new Cluster(Cluster.WHOLE_HAMLET, "Thôn Một", 96)));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 4);

    @Test
    void aPostingThatLeavesTheDaysItMustIsTaken() {
        assertThatNoException().isThrownBy(() -> posting("2026-06-04", "2026-06-06", "2026-06-24").check(TODAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-06-05|2026-06-08|2026-06-09|postedOn|không được ở tương lai (hôm nay là 04/06/2026).",
        "2026-06-04|2026-06-05|2026-06-09|consultationFrom|phải từ 06/06/2026 trở đi, sau khi niêm yết đủ 2 ngày.",
        "2026-06-04|2026-06-06|2026-06-05|consultationUntil|không được trước ngày bắt đầu lấy ý kiến (06/06/2026).",
        "2026-06-04|2026-06-06|2026-06-25|consultationUntil|phải trước ngày 25/06/2026, thời hạn của đợt sắp xếp."})
    void aDayThatDoesNotFitIsRefusedByName(String posted, String from, String until, String field, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> posting(posted, from, until).check(TODAY)).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void nobodyIsAskedOnTheDayOfThePostingWhateverTheDataSay() {
        Posting sameDay = new Posting("pa-01", "sap-xep", LIST, TODAY, "Nhà văn hóa", TODAY, TODAY, LocalDate.of(2026, 6, 25), 0, Gate.EACH_HAMLET, "ct.ubnd");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sameDay.check(TODAY)).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo("consultationFrom");
            assertThat(refusal.sentence()).isEqualTo("phải từ 05/06/2026 trở đi, sau khi niêm yết đủ 1 ngày.");
        });
    }

    private static Posting posting(String posted, String from, String until) {
        return new Posting("pa-01", "sap-xep", LIST, LocalDate.parse(posted), "Nhà văn hóa", LocalDate.parse(from), LocalDate.parse(until),
                LocalDate.of(2026, 6, 25), 2, Gate.EACH_HAMLET, "ct.ubnd");
    }
}
