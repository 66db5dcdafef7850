package vn.sauro.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.rule.Refusal;

class ClarityRowsTest {

    private final ClarityRows rows = new ClarityRows(new ObjectMapper(), null);

    @Test
    void whatIsEmptyOrMissingIsNotClear() {
        ClarityDraft row = rows.read("[{\"task\": \"  \", \"result\": null, \"lead\": \"ubnd\"}]").get(0);
        assertThat(row.task()).isEmpty();
        assertThat(row.result()).isEmpty();
        assertThat(row.timing()).isEmpty();
        assertThat(row.cooperating()).isEmpty();
        assertThat(row.lead()).contains("ubnd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "\"x\"", "[1]", "null", "[null]"})
    void whatTheFormNeverWritesIsRefused(String text) {
        assertThat(catchThrowableOfType(Refusal.class, () -> rows.read(text)).field()).isEqualTo("rows");
    }

    @Test
    void aDayThatIsNoneIsNamedWithItsRow() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows.read("[{}, {\"dueOn\": \"2026-06-31\"}]"));
        assertThat(refusal.sentence()).contains("dòng 2", "2026-06-31");
    }

    @Test
    void aChoiceOutsideTheListIsNamedWithItsRow() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows.read("[{\"timing\": \"SOON\"}]"));
        assertThat(refusal.sentence()).contains("dòng 1", "SOON");
    }

    @Test
    void rowsComeBackAsTheyWereWritten() {
        List<SixClarities> written = List.of(
                new SixClarities("Mục 1", "Tuyên truyền đến từng hộ", "Biên bản họp thôn", "ubnd", List.of("congan", "mttq"), "Chủ tịch",
                        new Timing.Dated(LocalDate.of(2026, 6, 24)), "BCH", "BTV"),
                new SixClarities("Mục 1", "Nắm tình hình Nhân dân", "Báo cáo hằng tuần", "congan", List.of(), "Trưởng Công an xã",
                        new Timing.Standing(Timing.Rhythm.WEEKLY, LocalDate.of(2026, 6, 24)), "BCH", "BTV"));
        List<ClarityDraft> read = rows.read(rows.write(written));
        assertThat(read.get(0).dueOn()).contains(LocalDate.of(2026, 6, 24));
        assertThat(read.get(0).cooperating()).containsExactly("congan", "mttq");
        assertThat(read.get(1).rhythm()).contains(Timing.Rhythm.WEEKLY);
        assertThat(read.get(1).reviewOn()).contains(LocalDate.of(2026, 6, 24));
        assertThat(read.get(1).timing()).contains(Timing.Kind.STANDING);
    }
}
