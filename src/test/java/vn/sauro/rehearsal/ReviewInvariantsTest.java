package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error planted in the report of a review is found. */
class ReviewInvariantsTest {

    private static final String SOUND = """
            {"reviews": [
              {"code": "k-2025-05-26", "kind": "k", "subject": null, "periodFrom": "2025-05-26", "periodUntil": "2026-05-25", "opensOn": "2026-05-26", "state": "CLOSED",
               "openedAt": "2026-05-27T09:00:00+07:00", "publishedAt": "2026-06-22T09:00:00+07:00", "closedAt": "2026-06-22T09:00:00+07:00", "units": [
                {"unit": "congan", "state": "ACCEPTED", "latestOn": "2026-06-17", "versions": 2, "returned": 1,
                 "indicators": [{"indicator": "ky-so", "actual": 95, "target": 100, "verdict": "NEAR"}]},
                {"unit": "quansu", "state": "MISSING", "latestOn": "2026-06-17", "versions": 0, "returned": 0, "indicators": []}]},
              {"code": "k-2026-05-26", "kind": "k", "subject": null, "periodFrom": "2026-05-26", "periodUntil": "2027-05-25", "opensOn": "2027-05-26", "state": "SCHEDULED",
               "openedAt": null, "publishedAt": null, "closedAt": null, "units": []}],
             "ratings": [
              {"unit": "congan", "group": "A", "scoreGeneral": 28, "scoreResults": 68, "onTime": true, "quality": true, "aboveRequirement": 0.4, "lateShare": 0, "disciplined": false,
               "mended": true, "allDone": true, "level": "TOT", "reasons": ["Đủ điều kiện."], "cappedFrom": "XUAT_SAC", "changedByBtv": true},
              {"unit": "quansu", "group": "A", "scoreGeneral": 14, "scoreResults": 32, "onTime": true, "quality": true, "aboveRequirement": 0, "lateShare": 0, "disciplined": false,
               "mended": true, "allDone": true, "level": "KHONG_HOAN_THANH", "reasons": ["Không báo cáo."], "cappedFrom": null, "changedByBtv": false}],
             "remedies": [{"cycle": "k-2025-05-26", "number": 1, "unit": "congan", "assignment": "k-2025-05-26:1:congan", "mended": true}],
             "assignments": [{"code": "k-2025-05-26:1:congan", "unit": "congan", "section": "1", "closedAt": "2026-06-30T09:00:00+07:00"}]}
            """;

    private static List<String> broken(Consumer<ObjectNode> planted) {
        try {
            ObjectNode report = (ObjectNode) new ObjectMapper().readTree(SOUND);
            planted.accept(report);
            return ReviewInvariants.broken(report, ReviewInvariantsTest::workingDay);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Test
    void aSoundReportBreaksNothing() {
        assertThat(broken(report -> {})).isEmpty();
    }

    /** Path of a value, what it is replaced by as JSON, what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /reviews/0/state                   | "PUBLISHED"                 | still open although nobody owes anything
            /reviews/0/closedAt                | "2026-06-21T09:00:00+07:00" | closed before it was published
            /reviews/1/periodFrom              | "2026-05-27"                | the next one is not scheduled
            /reviews/1/opensOn                 | "2027-05-29"                | on a day off
            /reviews/1/openedAt                | "2026-06-22T09:00:00+07:00" | scheduled and yet opened
            /reviews/1/code                    | "k-2025-05-26"              | reviewed twice
            /reviews/0/units/0/state           | "RETURNED"                  | neither accepted nor missing
            /reviews/0/units/0/returned        | 2                           | not one more version than went back
            /reviews/0/units/1/latestOn        | "2026-06-22"                | missing before the last day was over
            /reviews/0/units/0/indicators/0/actual | 89                      | ky-so is not NOT_MET
            /reviews/0/units/0/indicators/0/target | null                    | ky-so is not NO_TARGET
            /ratings/0/scoreGeneral            | 31                          | points out of range
            /ratings/0/lateShare               | 0.1                         | onTime is not whether nothing was late
            /ratings/0/changedByBtv            | false                       | TOT though its figures say XUAT_SAC
            /ratings/0/disciplined             | true                        | TOT though its figures say TOT
            /ratings/1/level                   | "HOAN_THANH"                | HOAN_THANH though its figures say KHONG_HOAN_THANH
            /ratings/1/cappedFrom              | "XUAT_SAC"                  | capped without a change from Xuất sắc
            /ratings/1/reasons                 | []                          | does not explain itself
            /remedies/0/assignment             | null                        | not assigned although its review is over
            /remedies/0/unit                   | "mttq"                      | its assignment is not there or another unit's
            /remedies/0/mended                 | false                       | mended is not whether its assignment is closed
            """)
    void aPlantedErrorIsFound(String path, String value, String said) {
        assertThat(broken(report -> {
            int end = path.lastIndexOf('/');
            try {
                ((ObjectNode) report.at(path.substring(0, end))).set(path.substring(end + 1), new ObjectMapper().readTree(value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        })).anyMatch(line -> line.contains(said));
    }

    @Test
    void aUnitThatWasNotRatedIsFound() {
        assertThat(broken(report -> ((ArrayNode) report.path("ratings")).remove(1))).contains("not every unit of a published review is rated");
    }

    @Test
    void twoOfTheSameFiguresAndAnotherLevelAreFound() {
        assertThat(broken(report -> ((ArrayNode) report.path("ratings")).add(((ObjectNode) report.at("/ratings/1")).deepCopy().put("unit", "mttq").put("level", "TOT"))))
                .anyMatch(line -> line.contains("mttq has the figures of quansu and another level"));
    }

    @Test
    void moreExcellentUnitsThanTheCapAllowsAreFound() {
        assertThat(broken(report -> {
            for (int i = 0; i < 4; i++) {
                ((ArrayNode) report.path("ratings")).add(((ObjectNode) report.at("/ratings/0")).deepCopy().put("unit", "u" + i).put("level", "XUAT_SAC").put("changedByBtv", false)
                        .putNull("cappedFrom"));
            }
        })).contains("A: more Xuất sắc than a fifth of Tốt");
    }
}
