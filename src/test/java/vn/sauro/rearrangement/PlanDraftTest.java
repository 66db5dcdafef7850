package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sauro.assignment.ClarityConditions;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.assignment.process.SixClaritiesTable;

class PlanDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 24);
    private static final ClarityConditions CONDITIONS = conditions(Optional.of(LAST_DAY));

    private static ClarityConditions conditions(Optional<LocalDate> latestDue) {
        return new ClarityConditions(TODAY, latestDue, day -> day.getYear() <= 2028,
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY, Set.of("ubnd", "mttq", "congan")::contains, new SixClaritiesTable());
    }

    /** A row with all six clarities whose parts a test takes away or changes. */
    private static final class Row {
        Optional<String> basis = Optional.of("Mục 1, Công văn 349-CV/ĐU");
        Optional<String> task = Optional.of("Xây dựng phương án sáp nhập thôn");
        Optional<String> result = Optional.of("Phương án được thống nhất");
        Optional<String> lead = Optional.of("ubnd");
        List<String> cooperating = List.of("mttq");
        Optional<String> responsible = Optional.of("Chủ tịch UBND xã");
        Optional<Timing.Kind> timing = Optional.of(Timing.Kind.DATED);
        Optional<LocalDate> dueOn = Optional.of(LAST_DAY);
        Optional<Timing.Rhythm> rhythm = Optional.empty();
        Optional<LocalDate> reviewOn = Optional.empty();
        Optional<String> assignedBy = Optional.of("Ban Chấp hành Đảng bộ xã");
        Optional<String> approvedBy = Optional.of("Ban Thường vụ Đảng ủy");

        ClarityDraft draft() {
            return new ClarityDraft(basis, task, result, lead, cooperating, responsible, timing, dueOn, rhythm, reviewOn, assignedBy, approvedBy);
        }

        Row standing(Timing.Rhythm beat, LocalDate review) {
            timing = Optional.of(Timing.Kind.STANDING);
            dueOn = Optional.empty();
            rhythm = Optional.ofNullable(beat);
            reviewOn = Optional.ofNullable(review);
            return this;
        }
    }

    private static PlanDraft plan(LocalDate date, ClarityDraft... rows) {
        return new PlanDraft("05-KH/CB", date, "Nguyễn Văn A", List.of(rows));
    }

    private static List<SixClarities> issue(Row... rows) {
        return plan(TODAY, java.util.Arrays.stream(rows).map(Row::draft).toArray(ClarityDraft[]::new)).issue(CONDITIONS);
    }

    private static Row row(java.util.function.Consumer<Row> change) {
        Row row = new Row();
        change.accept(row);
        return row;
    }

    @Test
    void rowsWithAllSixClaritiesAreIssuedInTheirOrder() {
        List<SixClarities> rows = issue(new Row(), new Row().standing(Timing.Rhythm.WEEKLY, TODAY.plusDays(1)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).timing()).isEqualTo(new Timing.Dated(LAST_DAY));
        assertThat(rows.get(1).timing()).isEqualTo(new Timing.Standing(Timing.Rhythm.WEEKLY, TODAY.plusDays(1)));
    }

    @Test
    void eachMissingClarityIsNamedWithItsRow() {
        assertMissing(row -> row.lead = Optional.empty(), "rõ người");
        assertMissing(row -> row.task = Optional.empty(), "rõ việc");
        assertMissing(row -> row.responsible = Optional.empty(), "rõ trách nhiệm");
        assertMissing(row -> row.timing = Optional.empty(), "rõ thời gian");
        assertMissing(row -> row.dueOn = Optional.empty(), "rõ thời gian (ngày đến hạn)");
        assertMissing(row -> row.standing(null, TODAY.plusDays(9)), "rõ thời gian (nhịp báo cáo)");
        assertMissing(row -> row.standing(Timing.Rhythm.MONTHLY, null), "rõ thời gian (ngày rà soát)");
        assertMissing(row -> row.result = Optional.empty(), "rõ kết quả");
        assertMissing(row -> row.assignedBy = Optional.empty(), "rõ thẩm quyền");
        assertMissing(row -> row.approvedBy = Optional.empty(), "rõ thẩm quyền");
        assertMissing(row -> row.basis = Optional.empty(), "căn cứ");
    }

    private static void assertMissing(java.util.function.Consumer<Row> change, String clarity) {
        assertRefused(() -> issue(new Row(), row(change)), "rows", "dòng 2", "còn thiếu: " + clarity);
    }

    @Test
    void allThatIsMissingInARowIsSaidAtOnce() {
        assertRefused(() -> issue(row(row -> {
            row.result = Optional.empty();
            row.lead = Optional.empty();
        })), "rows", "dòng 1", "rõ người", "rõ kết quả");
    }

    @Test
    void aPlanWithoutRowsIsRefused() {
        assertRefused(() -> issue(), "rows", "ít nhất một dòng");
    }

    @Test
    void aPlanOfTomorrowIsRefused() {
        assertRefused(() -> plan(TODAY.plusDays(1), new Row().draft()).issue(CONDITIONS), "documentDate", "02/06/2026");
    }

    @Test
    void aTaskHasTenToFiveHundredCharacters() {
        assertThatCode(() -> issue(row(row -> row.task = Optional.of("0123456789")))).doesNotThrowAnyException();
        assertThatCode(() -> issue(row(row -> row.task = Optional.of("x".repeat(500))))).doesNotThrowAnyException();
        assertRefused(() -> issue(row(row -> row.task = Optional.of("012345678"))), "rows", "rõ việc", "từ 10 đến 500");
        assertRefused(() -> issue(row(row -> row.result = Optional.of("x".repeat(501)))), "rows", "rõ kết quả", "501");
    }

    @Test
    void aRowIsDueOnTheLastDayAtTheLatest() {
        assertRefused(() -> issue(row(row -> row.dueOn = Optional.of(LAST_DAY.plusDays(1)))), "rows", "25/06/2026", "24/06/2026");
    }

    @Test
    void aRowOfTheWholeConclusionMayReachBeyondTheDeadline() {
        assertThatCode(() -> plan(TODAY, row(row -> row.dueOn = Optional.of(LocalDate.of(2026, 12, 31))).draft()).issue(conditions(Optional.empty())))
                .doesNotThrowAnyException();
        assertRefused(() -> plan(TODAY, row(row -> row.dueOn = Optional.of(LocalDate.of(2062, 1, 2))).draft()).issue(conditions(Optional.empty())),
                "rows", "02/01/2062");
    }

    @Test
    void aRowIsDueOnAWorkingDayThatIsNotPast() {
        assertRefused(() -> issue(row(row -> row.dueOn = Optional.of(LocalDate.of(2026, 6, 20)))), "rows", "20/06/2026", "không phải là ngày làm việc");
        assertThatCode(() -> issue(row(row -> row.dueOn = Optional.of(TODAY)))).doesNotThrowAnyException();
        assertRefused(() -> issue(row(row -> row.dueOn = Optional.of(TODAY.minusDays(3)))), "rows", "đã qua");
    }

    @Test
    void aStandingRowIsReviewedAfterToday() {
        assertRefused(() -> issue(new Row().standing(Timing.Rhythm.QUARTERLY, TODAY)), "rows", "ngày rà soát");
    }

    @Test
    void oneUnitLeadsAndTheOthersAreOtherKnownUnits() {
        assertRefused(() -> issue(row(row -> row.lead = Optional.of("nobody"))), "rows", "chủ trì", "nobody");
        assertRefused(() -> issue(row(row -> row.cooperating = List.of("nobody"))), "rows", "phối hợp", "nobody");
        assertRefused(() -> issue(row(row -> row.cooperating = List.of("ubnd"))), "rows", "phải khác đơn vị chủ trì");
        assertRefused(() -> issue(row(row -> row.cooperating = List.of("mttq", "mttq"))), "rows", "trùng");
        assertThatCode(() -> issue(row(row -> row.cooperating = List.of()))).doesNotThrowAnyException();
    }
}
