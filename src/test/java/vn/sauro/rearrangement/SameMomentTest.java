package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.consultation.ConsultationOutcome;
import vn.sauro.consultation.Gate;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Entry;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.RefusalAssert;
import vn.sauro.testing.TestDatabase;

/** What several do at the same moment, and what is done twice. */
@EngineTest
class SameMomentTest {

    private static final String CODE = "sap-xep-thon-2026";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 27);

    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private DisseminationReports reports;
    @Autowired
    private Schemes schemes;
    @Autowired
    private Resolutions resolutions;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openTheSample() throws IOException {
        sample.open();
        clock.advanceTo(OffsetDateTime.parse("2026-05-27T08:00:00+07:00").toInstant());
    }

    private void confirm(String unit) {
        reports.confirm(CODE, unit, new DisseminationReport(DAY, DisseminationReport.MeetingForm.CELL_MEETING,
                EnumSet.of(DisseminationReport.Audience.MEMBERS), EnumSet.allOf(DisseminationReport.Document.class), "Bí thư chi bộ", 30, 30,
                Optional.empty(), "01-BB", DAY), new Entry("bt.thon01", Optional.empty()));
    }

    private Optional<StepStatus> finished(Step step) {
        return rearrangements.steps(CODE).stream().filter(status -> status.step() == step && status.finishedAt().isPresent()).findFirst();
    }

    @Test
    void theStepIsFinishedWhenTheLastTwoUnitsReportAtTheSameMoment() {
        List<String> units = rearrangements.unitCodes(CODE);
        units.subList(2, units.size()).forEach(this::confirm);
        assertThat(finished(Step.DISSEMINATION)).isEmpty();
        CompletableFuture<Void> second = transactions.execute(status -> {
            confirm(units.get(0));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> confirm(units.get(1)));
            // Not committed before the other one has come as far as it can: to our lock or, were there none, to its end.
            await().pollInSameThread().until(() -> TestDatabase.somebodyWaitsForThisTransaction(jdbc) || other.isDone());
            return other;
        });
        second.join();
        assertThat(finished(Step.DISSEMINATION)).isPresent();
    }

    @Test
    void theSampleIsOpenedOnce() throws IOException {
        sample.open();
        assertThat(rearrangements.all()).hasSize(1);
    }

    @Test
    void theEndWithoutAResolutionComesOnce() {
        resolutions.closeWithoutResolution(CODE);
        Optional<java.time.Instant> ended = rearrangements.get(CODE).endedAt();
        clock.advanceTo(clock.instant().plusSeconds(60));
        resolutions.closeWithoutResolution(CODE);
        assertThat(rearrangements.get(CODE).endedAt()).isPresent().isEqualTo(ended);
    }

    @Test
    void aRoundsOutcomeIsTakenOnceHoweverOftenItIsTold() {
        BodyDecision decision = new BodyDecision(BodyDecision.Form.MEETING, "12-KL", DAY, "Thống nhất.", 11, 10, 9);
        schemes.draft(CODE, "pa-01", new SchemeContent("Thôn Mới", "Nhà văn hóa", "Giữ cả hai", "Dưới tiêu chuẩn"), "cv.ubnd");
        schemes.decidePolicy(CODE, "pa-01", new Verdict.Agreed(), decision, "bi.thu");
        int round = schemes.post(CODE, "pa-01", new SchemePosting(DAY, "Nhà văn hóa", DAY.plusDays(2), DAY.plusDays(4), true), Gate.EACH_HAMLET, "cv.ubnd");
        schemes.conclude(CODE, "pa-01", round, ConsultationOutcome.PASSED);
        schemes.conclude(CODE, "pa-01", round, ConsultationOutcome.PASSED);
        assertThat(rearrangements.scheme(CODE, "pa-01").state()).isEqualTo(SchemeState.ELIGIBLE);
        assertThatThrownBy(() -> schemes.conclude(CODE, "pa-02", 1, ConsultationOutcome.PASSED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSchemeIsNotPostedBeforeItIsAgreed() {
        RefusalAssert.assertRefused(() -> schemes.post(CODE, "pa-01", new SchemePosting(DAY, "x", DAY, DAY, true), Gate.EACH_HAMLET, "cv.ubnd"), null, "không còn ở bước này");
    }

    @Test
    void aSchemeIsPostedFromTheDayOfItsAgreement() {
        BodyDecision decision = new BodyDecision(BodyDecision.Form.MEETING, "12-KL", DAY, "Thống nhất.", 11, 10, 9);
        schemes.draft(CODE, "pa-01", new SchemeContent("Thôn Mới", "Nhà văn hóa", "Giữ cả hai", "Dưới tiêu chuẩn"), "cv.ubnd");
        schemes.decidePolicy(CODE, "pa-01", new Verdict.Agreed(), decision, "bi.thu");
        SchemePosting early = new SchemePosting(DAY.minusDays(1), "Nhà văn hóa", DAY.plusDays(2), DAY.plusDays(4), true);
        RefusalAssert.assertRefused(() -> schemes.post(CODE, "pa-01", early, Gate.EACH_HAMLET, "cv.ubnd"), "postedOn", "ngày thống nhất chủ trương", "27/05/2026");
        SchemePosting open = new SchemePosting(DAY, "Nhà văn hóa", DAY.plusDays(2), DAY.plusDays(4), false);
        RefusalAssert.assertRefused(() -> schemes.post(CODE, "pa-01", open, Gate.EACH_HAMLET, "cv.ubnd"), "closedListConfirmed");
    }
}
