package vn.sauro.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.Ratings;
import vn.sauro.review.Cycle;
import vn.sauro.review.Reviews;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.Meeting;

/** Sixty units and two who open the same review, in any order and at the same moment. */
@EngineTest
class SameMomentReviewsTest {

    private static final String KIND = "chinh-quyen-hai-cap";
    private static final String CYCLE = KIND + "-2025-05-26";
    private static final int UNITS = 60;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Reviews reviews;
    @Autowired
    private Ratings ratings;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private ReviewDesk people;

    @BeforeEach
    void sixtyUnits() {
        people = new ReviewDesk(engine, organisation, clock, json);
        jdbc.sql("update unit set reporting = false").update();
        units().forEach(unit -> {
            jdbc.sql("insert into unit (code, name, kind, reporting) values (?, ?, 'PARTY_CELL', true)").params(unit, "Tổ " + unit).update();
            jdbc.sql("insert into seat (unit_code, person_id, head) values (?, 'bt.thon01', true)").param(unit).update();
        });
        people.at("2026-05-27T08:00:00");
    }

    @AfterEach
    void theUnitsOfTheSample() {
        jdbc.sql("delete from seat where unit_code like 'to-%'").update();
        jdbc.sql("delete from unit where code like 'to-%'").update();
        jdbc.sql("update unit set reporting = true where code like 'chibo-thon-%' or code in ('vpdu', 'ubnd', 'mttq', 'congan', 'quansu')").update();
    }

    private static List<String> units() {
        return IntStream.rangeClosed(1, UNITS).mapToObj("to-%02d"::formatted).toList();
    }

    /** Another one for each unit. */
    private static int share(String unit) {
        return 40 + Integer.parseInt(unit.substring(3));
    }

    private void inPairs(long order, Consumer<String> act) {
        List<String> shuffled = new ArrayList<>(units());
        Collections.shuffle(shuffled, new Random(order));
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> shuffled.subList(0, UNITS / 2).forEach(act));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> shuffled.subList(UNITS / 2, UNITS).forEach(act));
        one.join();
        other.join();
        people.desk.work();
    }

    private Map<String, Object> prefill(String unit) {
        Task task = people.task(ReviewDesk.REPORT, CYCLE + ":" + unit);
        engine.getIdentityService().setAuthentication("bt.thon01", List.of(unit));
        try {
            return engine.getFormService().getTaskFormVariables(task.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void submit(String element, String unit, String person, String group, Map<String, Object> values) {
        Task task = people.task(element, CYCLE + ":" + unit);
        engine.getIdentityService().setAuthentication(person, List.of(group));
        try {
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(values));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Map<String, Object> report(String unit) {
        StringBuilder lines = new StringBuilder("[");
        reviews.get(CYCLE).lines().forEach(line -> lines.append(lines.length() > 1 ? "," : "").append("{\"line\":\"%s\",\"done\":\"Kết quả của %s\",\"quantity\":%d,\"quality\":%d,\"progress\":%d}"
                .formatted(line.code(), unit, Math.min(share(unit), 100), 100, Math.min(share(unit), 99))));
        return Map.of("lines", lines.append("]").toString(), "figures", "[{\"indicator\":\"ky-so\",\"actual\":\"%d\",\"source\":\"Nguồn của %s\"}]".formatted(Math.min(share(unit), 100), unit),
                "selfGeneral", share(unit) % 31);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void sixtyUnitsReportInAnyOrderAndAtTheSameMomentAndNoValueOfOneShowsAtAnother(long order) {
        people.open(KIND, "2025-05-26");
        inPairs(order, unit -> submit(ReviewDesk.REPORT, unit, "bt.thon01", unit, report(unit)));
        inPairs(order + 10, unit -> submit(ReviewDesk.CHECK, unit, "cv.vpdu", "vpdu", share(unit) % 3 == 0
                ? Map.of("verdict", "RETURN", "returnReason", "Bổ sung số liệu của " + unit) : Map.of("verdict", "ACCEPT", "above", "[]")));
        units().stream().filter(unit -> share(unit) % 3 == 0).forEach(unit ->
                assertThat(prefill(unit)).containsEntry("returned", "Bổ sung số liệu của " + unit)
                        .containsEntry("selfGeneral", share(unit) % 31).hasEntrySatisfying("lines", lines -> assertThat((String) lines).contains("Kết quả của " + unit)));
        inPairs(order + 20, unit -> {
            if (share(unit) % 3 == 0) {
                submit(ReviewDesk.REPORT, unit, "bt.thon01", unit, report(unit));
            }
        });
        inPairs(order + 30, unit -> {
            if (share(unit) % 3 == 0) {
                submit(ReviewDesk.CHECK, unit, "cv.vpdu", "vpdu", Map.of("verdict", "ACCEPT", "above", "[]"));
            }
        });

        assertThat(jdbc.sql("select distinct unit_code, done from review_report_line").query((row, number) -> tuple(row.getString(1), row.getString(2))).list())
                .containsExactlyInAnyOrderElementsOf(units().stream().map(unit -> tuple(unit, "Kết quả của " + unit)).toList());
        assertThat(jdbc.sql("select distinct unit_code, self_general from review_report").query((row, number) -> tuple(row.getString(1), row.getInt(2))).list())
                .containsExactlyInAnyOrderElementsOf(units().stream().map(unit -> tuple(unit, share(unit) % 31)).toList());
        assertThat(jdbc.sql("select distinct unit_code, source from review_report_indicator").query((row, number) -> tuple(row.getString(1), row.getString(2))).list())
                .containsExactlyInAnyOrderElementsOf(units().stream().map(unit -> tuple(unit, "Nguồn của " + unit)).toList());
        people.appraise(CYCLE, row -> {});
        people.comment(CYCLE, row -> {});
        assertThat(ratings.of(CYCLE)).hasSize(UNITS).allSatisfy(rating -> {
            assertThat(rating.figures().selfRated().orElseThrow()).isEqualByComparingTo(String.valueOf(share(rating.unit()) % 31));
            assertThat(rating.works()).filteredOn(scored -> !scored.work().code().equals("bao-cao"))
                    .allSatisfy(scored -> assertThat(scored.work().quantity()).isEqualTo(Math.min(share(rating.unit()), 100)));
            assertThat(rating.proposal()).isPresent();
        });
    }

    @Test
    void twoWhoOpenTheSamePeriodAtTheSameMomentOpenItOnce() {
        Throwable second = new Meeting(jdbc, transactions).of(() -> reviews.open(KIND, LocalDate.of(2025, 5, 26), List.of(), "cv.vpdu"),
                () -> transactions.executeWithoutResult(status -> reviews.open(KIND, LocalDate.of(2025, 5, 26), List.of("Nội dung khác"), "chanhvanphong")));
        assertThat(second).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentence()).contains("đã được mở trước đó"));
        assertThat(reviews.all()).singleElement().satisfies(cycle -> {
            assertThat(cycle.openedBy()).hasValue("cv.vpdu");
            assertThat(cycle.lines()).hasSize(4);
        });
    }

    @Test
    void twoNodesWhoseMorningsMeetOpenWhatIsDueOnce() {
        people.morning();
        assertThat(reviews.all()).hasSize(3).extracting(Cycle::state).containsOnly(Cycle.State.SCHEDULED);
        people.at("2027-05-26T06:15:00");
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        Throwable second = new Meeting(jdbc, transactions).of(() -> one.addAll(reviews.openDue()), () -> other.addAll(reviews.openDue()));
        assertThat(second).isNull();
        assertThat(one).containsExactlyInAnyOrder("nghi-quyet-chi-thi-2026-05-26", KIND + "-2026-05-26", "binh-dan-hoc-vu-so-2026-05-26");
        assertThat(other).isEmpty();
        assertThat(jdbc.sql("select count(*) from review_unit").query(Integer.class).single()).isEqualTo(3 * UNITS);
    }
}
