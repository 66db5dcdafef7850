package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sauro.rearrangement.DisseminationReport.Audience;
import vn.sauro.rearrangement.DisseminationReport.Document;

class DisseminationReportTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 5, 26);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 28);

    private static DisseminationReport report(LocalDate heldOn, LocalDate minutesDate, int expected, int present, String compensation) {
        return report(heldOn, minutesDate, expected, present, compensation, EnumSet.of(Audience.MEMBERS), EnumSet.allOf(Document.class));
    }

    private static DisseminationReport report(LocalDate heldOn, LocalDate minutesDate, int expected, int present, String compensation,
            Set<Audience> audience, Set<Document> documents) {
        return new DisseminationReport(heldOn, DisseminationReport.MeetingForm.CELL_MEETING, audience, documents, "Bí thư chi bộ", expected, present,
                Optional.ofNullable(compensation), "01-BB/CB", minutesDate);
    }

    private static void check(DisseminationReport report) {
        report.check(OPENED, TODAY, 80);
    }

    @Test
    void fromTheOpeningDayToTodayADisseminationStands() {
        assertThatCode(() -> check(report(OPENED, OPENED, 50, 50, null))).doesNotThrowAnyException();
        assertThatCode(() -> check(report(TODAY, TODAY, 50, 50, null))).doesNotThrowAnyException();
    }

    @Test
    void beforeTheOpeningDayOrAfterTodayItIsRefused() {
        assertRefused(() -> check(report(OPENED.minusDays(1), TODAY, 50, 50, null)), "heldOn", "25/05/2026", "26/05/2026");
        assertRefused(() -> check(report(TODAY.plusDays(1), TODAY, 50, 50, null)), "heldOn", "29/05/2026", "28/05/2026");
    }

    @Test
    void minutesAreNotOlderThanWhatTheyRecord() {
        assertRefused(() -> check(report(TODAY, TODAY.minusDays(1), 50, 50, null)), "minutesDate", "ngày tổ chức");
        assertRefused(() -> check(report(TODAY, TODAY.plusDays(1), 50, 50, null)), "minutesDate");
    }

    @Test
    void atTheThresholdNoCompensationIsAskedFor() {
        assertThatCode(() -> check(report(TODAY, TODAY, 50, 40, null))).doesNotThrowAnyException();
    }

    @Test
    void underTheThresholdTheAbsentMustBeReachedInAnotherWay() {
        assertRefused(() -> check(report(TODAY, TODAY, 50, 39, null)), "compensation", "80%", "39/50");
        assertThatCode(() -> check(report(TODAY, TODAY, 50, 39, "Phát tài liệu đến từng đảng viên vắng mặt."))).doesNotThrowAnyException();
    }

    @Test
    void moreThanAllCannotBePresent() {
        assertRefused(() -> check(report(TODAY, TODAY, 50, 51, null)), "present", "51", "50");
        assertRefused(() -> check(report(TODAY, TODAY, 0, 0, null)), "expected");
    }

    @Test
    void everyDocumentOfTheNoticeIsDisseminated() {
        for (Document left : Document.values()) {
            Set<Document> documents = EnumSet.complementOf(EnumSet.of(left));
            assertRefused(() -> check(report(TODAY, TODAY, 50, 50, null, EnumSet.of(Audience.PEOPLE), documents)), left.field());
        }
    }

    @Test
    void somebodyMustHaveBeenReached() {
        assertRefused(() -> check(report(TODAY, TODAY, 50, 50, null, EnumSet.noneOf(Audience.class), EnumSet.allOf(Document.class))), "toCadres", "đối tượng");
    }
}
