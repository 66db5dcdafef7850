package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.rating.Level;
import vn.sauro.rating.RatingLine;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.RemedyLine;
import vn.sauro.review.ReviewLine;
import vn.sauro.review.UnitReview;
import vn.sauro.testing.EngineTest;

/** Every rehearsal of a review goes from the opening to the next one scheduled and breaks no invariant. */
@EngineTest
class ReviewRehearsalsTest {

    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private Inspection inspection;

    @ParameterizedTest
    @CsvSource({"REVIEW_DIGITAL_LITERACY,2026-05-27T09:00+07:00,4,2027-05-26", "REVIEW_RESOLUTIONS,2026-05-27T09:00+07:00,0,2026-11-26",
            "REVIEW_TWO_TIER,2026-05-27T09:00+07:00,2,2027-05-26", "REVIEW_BY_CALENDAR,2026-11-26T06:15+07:00,0,2027-05-26"})
    void aReviewIsPlayedToTheEnd(Scenario scenario, String opened, int indicators, String next) {
        List<String> timeline = new ArrayList<>();
        Dice dice = new Dice(1);
        rehearsal.play("", scenario.plot(dice), dice, entry -> timeline.add(entry.at() + " " + entry.person().id() + " " + entry.what()));
        RehearsalReport report = inspection.report(scenario.code(), 1, "");
        assertThat(inspection.broken(report, "")).as(String.join("\n", timeline)).isEmpty();
        ReviewLine review = only(report.reviews().stream().filter(line -> line.state() == Cycle.State.CLOSED));
        assertThat(review.openedAt()).hasToString(opened);
        assertThat(review.units()).filteredOn(unit -> unit.state() == UnitReview.State.MISSING).extracting(ReviewLine.UnitLine::unit).containsExactly("quansu");
        assertThat(review.units()).filteredOn(unit -> unit.returned() > 0).extracting(ReviewLine.UnitLine::unit).containsExactly("mttq");
        assertThat(review.units()).filteredOn(unit -> unit.unit().equals("chibo-thon-02")).singleElement().satisfies(unit -> assertThat(unit.indicators()).hasSize(indicators)
                .allSatisfy(figure -> assertThat(figure.verdict()).isEqualTo(figure.target() == null ? Indicator.Verdict.NO_TARGET : Indicator.Verdict.NOT_MET)));
        assertThat(timeline).filteredOn(line -> line.contains(": trả lại")).hasSize(1);
        assertThat(report.ratings()).filteredOn(RatingLine::changedByBtv).extracting(RatingLine::unit).contains("ubnd");
        assertThat(report.ratings()).filteredOn(rating -> rating.unit().equals("quansu")).singleElement()
                .satisfies(rating -> assertThat(rating.reasons()).anyMatch(reason -> reason.contains("báo cáo")));
        assertThat(report.ratings()).filteredOn(rating -> rating.unit().equals("chibo-thon-03")).singleElement().satisfies(rating -> {
            assertThat(rating.onTime()).isFalse();
            assertThat(rating.level()).isNotIn(Level.XUAT_SAC, Level.TOT);
        });
        assertThat(report.remedies()).hasSize(2).allMatch(RemedyLine::mended);
        assertThat(only(report.reviews().stream().filter(line -> line.kind().equals(review.kind()) && line.state() == Cycle.State.SCHEDULED)).opensOn()).hasToString(next);
    }

    private static ReviewLine only(Stream<ReviewLine> lines) {
        return assertThat(lines).singleElement().actual();
    }
}
