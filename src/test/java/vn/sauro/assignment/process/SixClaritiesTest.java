package vn.sauro.assignment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.Timing;

/** The decision table six-clarities: every row, and one answer for every input. */
class SixClaritiesTest {

    private static final List<String> PARTS = List.of("basis", "lead", "task", "responsible", "dueOn", "rhythm", "reviewOn", "result", "assignedBy", "approvedBy");

    private final SixClaritiesTable table = new SixClaritiesTable();

    /** Everything but these parts. */
    private static ClarityDraft draft(Timing.Kind timing, List<String> without) {
        return new ClarityDraft(text("basis", without), text("task", without), text("result", without), text("lead", without), List.of(), text("responsible", without),
                Optional.ofNullable(timing), Optional.of(LocalDate.EPOCH).filter(day -> !without.contains("dueOn")),
                Optional.of(Timing.Rhythm.MONTHLY).filter(rhythm -> !without.contains("rhythm")), Optional.of(LocalDate.EPOCH).filter(day -> !without.contains("reviewOn")),
                text("assignedBy", without), text("approvedBy", without));
    }

    private static Optional<String> text(String part, List<String> without) {
        return Optional.of(part).filter(any -> !without.contains(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "basis|DATED|căn cứ", "lead|DATED|rõ người (đơn vị chủ trì)", "task|DATED|rõ việc", "responsible|DATED|rõ trách nhiệm (người đứng đầu)",
        "dueOn|DATED|rõ thời gian (ngày đến hạn)", "rhythm|STANDING|rõ thời gian (nhịp báo cáo)", "reviewOn|STANDING|rõ thời gian (ngày rà soát)",
        "result|DATED|rõ kết quả", "assignedBy|DATED|rõ thẩm quyền (cấp giao)", "approvedBy|STANDING|rõ thẩm quyền (cấp duyệt)"})
    void aMissingPartIsNamed(String part, Timing.Kind timing, String missing) {
        assertThat(table.missing(draft(timing, List.of(part)))).containsExactly(missing);
    }

    @Test
    void withoutAKindOfTimeItAsksForThatAlone() {
        assertThat(table.missing(draft(null, List.of("dueOn", "rhythm", "reviewOn")))).containsExactly("rõ thời gian");
    }

    @Test
    void whatIsCompleteLacksNothing() {
        assertThat(table.missing(draft(Timing.Kind.DATED, List.of("rhythm", "reviewOn")))).isEmpty();
        assertThat(table.missing(draft(Timing.Kind.STANDING, List.of("dueOn")))).isEmpty();
    }

    @Test
    void everyCombinationHasItsOneAnswer() {
        for (Timing.Kind timing : new Timing.Kind[] {null, Timing.Kind.DATED, Timing.Kind.STANDING}) {
            for (int combination = 0; combination < 1 << PARTS.size(); combination++) {
                List<String> without = new ArrayList<>();
                for (int part = 0; part < PARTS.size(); part++) {
                    if ((combination >> part & 1) == 1) {
                        without.add(PARTS.get(part));
                    }
                }
                long expected = without.stream().filter(part -> switch (part) {
                    case "dueOn" -> timing == Timing.Kind.DATED;
                    case "rhythm", "reviewOn" -> timing == Timing.Kind.STANDING;
                    default -> true;
                }).count() + (timing == null ? 1 : 0);
                assertThat(table.missing(draft(timing, without))).as(timing + " without " + without).doesNotHaveDuplicates().hasSize((int) expected);
            }
        }
    }
}
