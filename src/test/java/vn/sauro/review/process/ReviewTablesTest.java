package vn.sauro.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.review.Indicator;
import vn.sauro.review.Line;
import vn.sauro.review.ReviewKind;
import vn.sauro.review.ReviewKinds;
import vn.sauro.review.ReviewSchedule;
import vn.sauro.review.ReviewStep;
import vn.sauro.review.Reviews;
import vn.sauro.testing.EngineTest;

/** The tables of reviews: every row, every boundary, and a kind that was added to them. */
@EngineTest
class ReviewTablesTest {

    @Autowired
    private ReviewKinds kinds;
    @Autowired
    private ReviewSchedule schedule;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @CsvSource({"nghi-quyet-chi-thi,6,1,0", "binh-dan-hoc-vu-so,12,5,4", "chinh-quyen-hai-cap,12,4,2", "sap-xep-thon,,4,0"})
    void everyKindHasItsPeriodItsLinesAndItsFigures(String code, Integer months, int lines, int indicators) {
        ReviewKind kind = kinds.find(code).orElseThrow();
        assertThat(kind.months()).isEqualTo(Optional.ofNullable(months));
        assertThat(kind.firstOn().isPresent()).isEqualTo(months != null);
        assertThat(kinds.lines(code)).hasSize(lines);
        assertThat(kinds.indicators(code)).hasSize(indicators);
        assertThat(kinds.all()).hasSize(4).contains(kind);
        for (ReviewStep step : ReviewStep.values()) {
            assertThat(schedule.workingDays(step, code)).as(step.code()).isPositive();
        }
        assertThat(schedule.workingDays(ReviewStep.LATEST, code)).isGreaterThan(schedule.workingDays(ReviewStep.REPORT, code));
    }

    @Test
    void aTargetNoTextWasFoundForIsOpenAndTheNoticesOwnAreHundredPerCent() {
        assertThat(kinds.indicators("binh-dan-hoc-vu-so")).allSatisfy(indicator -> {
            assertThat(indicator.target()).isEmpty();
            assertThat(indicator.source()).contains("chờ đối chiếu văn bản");
        });
        assertThat(kinds.indicators("chinh-quyen-hai-cap")).allSatisfy(indicator -> assertThat(indicator.target().orElseThrow()).isEqualByComparingTo("100"));
    }

    @ParameterizedTest
    @CsvSource({"100,100,MET", "100,99.99,NEAR", "100,90,NEAR", "100,89.99,NOT_MET", "100,0,NOT_MET", "80,80,MET", "80,72,NEAR", "80,71.99,NOT_MET", "3,2.7,NEAR", ",100,NO_TARGET", ",0,NO_TARGET"})
    void aFigureIsMetNearlyMetOrNot(BigDecimal target, BigDecimal actual, Indicator.Verdict verdict) {
        assertThat(kinds.verdict(Optional.ofNullable(target), actual)).isEqualTo(verdict);
    }

    @Test
    void aNewKindIsARowAndWhatRunsKeepsWhatItWasOpenedWith() throws IOException {
        ReviewDesk people = new ReviewDesk(engine, organisation, clock, json);
        people.at("2026-05-27T08:00:00");
        people.open("chinh-quyen-hai-cap", "2025-05-26");
        String table = Files.readString(Path.of("processes/review-kinds.dmn"));
        String deployment = engine.getRepositoryService().createDeployment().addString("review-kinds.dmn",
                table.replace("binh-dan-hoc-vu-so", "so-ket-quy").replace("<text>12</text>", "<text>3</text>").replace("Hiệu lực, hiệu quả của mô hình", "Đổi tên")).deploy().getId();
        try {
            assertThat(kinds.find("binh-dan-hoc-vu-so")).isEmpty();
            people.open("so-ket-quy", "2026-02-26");
            assertThat(reviews.get("so-ket-quy-2026-02-26").lines()).hasSize(5);
            assertThat(people.rows(people.task(ReviewDesk.REPORT, "so-ket-quy-2026-02-26:congan"), "figures")).hasSize(4);
            assertThat(reviews.get("chinh-quyen-hai-cap-2025-05-26").lines()).extracting(Line::title).contains("Hiệu lực, hiệu quả của mô hình chính quyền địa phương 02 cấp");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }
}
