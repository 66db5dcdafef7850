package vn.sauro.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.FormRefused;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.Level;
import vn.sauro.rating.Rating;
import vn.sauro.rating.Ratings;
import vn.sauro.rearrangement.RearrangementEnded;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.Reviews;
import vn.sauro.review.UnitReview;
import vn.sauro.review.UnitReviews;
import vn.sauro.testing.EngineTest;

/** Reviews through their forms, from the opening to the next one scheduled, on the real engine and a clock that stands. */
@EngineTest
class ReviewWalkTest {

    private static final String LITERACY = "binh-dan-hoc-vu-so";
    private static final String LAST_YEAR = "2025-05-26";
    private static final String CYCLE = LITERACY + "-" + LAST_YEAR;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Reviews reviews;
    @Autowired
    private UnitReviews units;
    @Autowired
    private ReviewConclusions conclusions;
    @Autowired
    private Ratings ratings;
    @Autowired
    private Assignments assignments;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher events;

    private ReviewDesk people;

    @BeforeEach
    void onlyAFewUnitsReport() {
        people = new ReviewDesk(engine, organisation, clock, json);
        jdbc.sql("update unit set reporting = false where code like 'chibo-thon-%' and code > 'chibo-thon-01' or code in ('mttq', 'quansu')").update();
        people.at("2026-05-27T08:00:00");
    }

    @AfterEach
    void allReportAgain() {
        jdbc.sql("update unit set reporting = true where code like 'chibo-thon-%' or code in ('mttq', 'quansu')").update();
    }

    private Rating rating(String unit) {
        return ratings.of(CYCLE).stream().filter(rating -> rating.unit().equals(unit)).findFirst().orElseThrow();
    }

    @Test
    void fromTheOpeningToTheNextOneScheduled() {
        people.open(LITERACY, LAST_YEAR);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("review-cycle").singleResult().getBusinessKey()).isEqualTo(CYCLE);
        assertThat(reviews.unitCodes(CYCLE)).containsExactly("chibo-thon-01", "congan", "ubnd", "vpdu");
        Task asked = people.task(ReviewDesk.REPORT, CYCLE + ":congan");
        assertThat(asked.getName()).startsWith("Báo cáo sơ kết, tổng kết – Công an xã, Tổng kết 01 năm");
        assertThat(asked.getDueDate()).isEqualTo("2026-06-10T23:59:59");
        assertThat(people.rows(asked, "lines")).hasSize(5);
        for (String unit : reviews.unitCodes(CYCLE)) {
            people.report(CYCLE, unit, unit.equals("congan") ? 20 : 29, unit.equals("congan") ? 80 : 100);
        }
        assertThat(units.get(CYCLE, "congan").newest().orElseThrow().figures()).extracting("verdict").containsOnly(Indicator.Verdict.NO_TARGET);
        people.giveBack(CYCLE, "ubnd");
        assertThat((String) people.desk.prefill(people.task(ReviewDesk.REPORT, CYCLE + ":ubnd")).get("returned")).isEqualTo("Bổ sung số liệu, minh chứng.");
        people.report(CYCLE, "ubnd", 29, 100);
        for (String unit : reviews.unitCodes(CYCLE)) {
            people.accept(CYCLE, unit);
        }
        people.appraise(CYCLE, row -> {
            if (row.path("unit").asText().equals("ubnd")) {
                row.put("general", "28,5").put("note", "Thiếu minh chứng một tiêu chí.");
            }
        });
        people.comment(CYCLE, row -> row.put("disciplined", row.path("unit").asText().equals("vpdu")).put("comment", "Quyết định số 01-QĐ/UBKT."));

        assertThat(ratings.of(CYCLE)).extracting(Rating::unit, rating -> rating.level().orElseThrow()).containsExactly(tuple("chibo-thon-01", Level.XUAT_SAC),
                tuple("congan", Level.KHONG_HOAN_THANH), tuple("ubnd", Level.XUAT_SAC), tuple("vpdu", Level.TOT));
        assertThat(rating("ubnd").proposal().orElseThrow().general()).isEqualByComparingTo("28.5");
        assertThat((String) people.desk.prefill(people.task(ReviewDesk.DRAFT, CYCLE)).get("levels")).contains("Công an xã", "Không hoàn thành nhiệm vụ");
        people.draft(CYCLE, people.remedy("congan", "2026-07-15"));
        people.issue(CYCLE, "2026-05-27");

        Task conclude = people.task(ReviewDesk.CONCLUDE, CYCLE);
        FormRefused refused = people.desk.refused(conclude, "bi.thu", people.conclusion(conclude, "2026-05-27", row -> {
            if (row.path("unit").asText().equals("vpdu")) {
                row.put("level", "HOAN_THANH").put("headLevel", "HOAN_THANH");
            }
        }));
        assertThat(refused.sentence()).contains("Lý do", "Văn phòng Đảng ủy");
        assertThat(people.desk.refused(conclude, "ct.ubnd", people.conclusion(conclude, "2026-05-27", row -> {})).sentence()).contains("người đứng đầu Ủy ban nhân dân xã");
        people.conclude(CYCLE, "2026-05-27", row -> {
            if (row.path("unit").asText().equals("vpdu")) {
                row.put("level", "HOAN_THANH").put("headLevel", "HOAN_THANH").put("reason", "Tham mưu còn chậm so với yêu cầu.");
            }
            if (row.path("overCap").asBoolean()) {
                row.put("reason", "Ít đơn vị trong nhóm, kết quả nổi trội.");
            }
        });

        assertThat(rating("vpdu").level()).hasValue(Level.HOAN_THANH);
        assertThat(rating("vpdu").changedByBtv()).isTrue();
        assertThat(assignments.of(CYCLE)).singleElement().satisfies(mend -> {
            assertThat(mend.unitCode()).isEqualTo("congan");
            assertThat(mend.state()).isEqualTo(Assignment.State.ISSUED);
            assertThat(people.task("userTask_takeAssignment", mend.code())).isNotNull();
        });
        assertThat(reviews.get(CYCLE).state()).isEqualTo(Cycle.State.CLOSED);
        assertThat(reviews.get(LITERACY + "-2026-05-26")).satisfies(next -> {
            assertThat(next.state()).isEqualTo(Cycle.State.SCHEDULED);
            assertThat(next.period().from()).isEqualTo(LocalDate.of(2026, 5, 26));
            assertThat(next.opensOn()).isEqualTo(LocalDate.of(2027, 5, 26));
        });
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("review-cycle").count()).isZero();
        assertThat(jdbc.sql("select count(*) from message where cause like 'review:%' and recipient_id = 'truong.congan'").query(Integer.class).single()).isOne();
        assertThat(conclusions.results("truong.congan")).extracting(result -> result.rating().unit()).containsExactly("congan");
        people.desk.start("review-result", "truong.congan", Map.of("result", CYCLE + "|congan", "opinion", "Nhất trí với kết luận."));
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> people.desk.start("review-result", "truong.congan", Map.of("result", CYCLE + "|ubnd")))
                .satisfies(other -> assertThat(other.sentence()).contains("phải chọn trong danh sách"));
    }

    @Test
    void aUnitThatNeverReportsIsRatedOnWhatIsThereWithThatAsAReasonAndAReturnedReportIsWaitedForNoLonger() {
        people.open(LITERACY, LAST_YEAR);
        people.report(CYCLE, "vpdu", 28, 100);
        people.accept(CYCLE, "vpdu");
        people.report(CYCLE, "ubnd", 28, 100);
        people.report(CYCLE, "chibo-thon-01", 28, 100);
        people.accept(CYCLE, "chibo-thon-01");
        people.waitUntil("2026-06-16T09:00:00");
        people.giveBack(CYCLE, "ubnd");
        assertThat(units.get(CYCLE, "ubnd")).satisfies(returned -> {
            assertThat(returned.dueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
            assertThat(returned.latestOn()).as("not before the mended report is due").isEqualTo(LocalDate.of(2026, 6, 19));
        });
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_decideEscalation").list()).as("BTV was told").extracting(Task::getName)
                .anyMatch(name -> name.contains("Báo cáo sơ kết, tổng kết – Công an xã"));

        people.waitUntil("2026-06-18T09:00:00");
        assertThat(units.get(CYCLE, "congan").state()).isEqualTo(UnitReview.State.MISSING);
        assertThat(people.task(ReviewDesk.REPORT, CYCLE + ":congan")).isNull();
        assertThat(people.task(ReviewDesk.APPRAISE, CYCLE)).as("one is still waited for").isNull();
        people.waitUntil("2026-06-20T09:00:00");
        assertThat(units.get(CYCLE, "ubnd").state()).isEqualTo(UnitReview.State.MISSING);

        people.appraise(CYCLE, row -> {
            if (!row.has("general")) {
                row.put("general", 20).put("note", "Đơn vị không báo cáo.");
            }
        });
        people.comment(CYCLE, row -> {});
        assertThat(rating("congan").figures().reported()).isFalse();
        assertThat(rating("congan").works()).isEmpty();
        assertThat(rating("congan").proposal().orElseThrow().reasons()).anyMatch(reason -> reason.contains("báo cáo"));
    }

    @Test
    void whatOneUnitDraftsAnotherCannotReadAndWhatItLacksIsNamed() {
        people.open(LITERACY, LAST_YEAR);
        Task task = people.task(ReviewDesk.REPORT, CYCLE + ":congan");
        engine.getIdentityService().setAuthentication("ct.ubnd", List.of("ubnd", "btv"));
        try {
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> engine.getFormService().getTaskFormVariables(task.getId()));
            assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        Map<String, Object> form = people.report(task, "congan", 28, 100);
        form.put("lines", ((String) form.get("lines")).replaceFirst("Kết quả của đơn vị congan", "Xong"));
        assertThat(people.desk.refused(task, "truong.congan", form).sentence()).contains("Nội dung báo cáo", "Vai trò, trách nhiệm của người đứng đầu", "ít nhất 10 ký tự");
        form = people.report(task, "congan", 28, 101);
        assertThat(people.desk.refused(task, "truong.congan", form).sentence()).contains("khối lượng là 101%");
        assertThat(units.get(CYCLE, "congan").reports()).isEmpty();
    }

    @Test
    void aPeriodIsOpenedOnceByHandOrByTheCalendar() {
        people.morning();
        assertThat(reviews.all()).extracting(Cycle::code, Cycle::opensOn).containsExactlyInAnyOrder(tuple("nghi-quyet-chi-thi-2026-05-26", LocalDate.of(2026, 11, 26)),
                tuple("binh-dan-hoc-vu-so-2026-05-26", LocalDate.of(2027, 5, 26)), tuple("chinh-quyen-hai-cap-2026-05-26", LocalDate.of(2027, 5, 26)));
        people.open("nghi-quyet-chi-thi", "2026-05-26");
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> people.open("nghi-quyet-chi-thi", "2026-05-26"))
                .satisfies(refused -> assertThat(refused.sentence()).contains("Kỳ", "đã được mở trước đó"));
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> people.desk.start("review-opening", "cv.vpdu", Map.of("kind", LITERACY, "period", "2024-05-26", "lines", "Nội dung")));
        people.at("2026-11-26T06:15:00");
        people.morning();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("review-cycle").list()).singleElement()
                .satisfies(instance -> assertThat(instance.getBusinessKey()).isEqualTo("nghi-quyet-chi-thi-2026-05-26"));
        people.at("2027-05-25T06:15:00");
        people.morning();
        people.at("2027-05-26T06:15:00");
        people.morning();
        people.morning();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("review-cycle").count()).isEqualTo(3);
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey(ReviewDesk.REPORT).processInstanceBusinessKey("chinh-quyen-hai-cap-2026-05-26:congan").count()).isOne();
    }

    @Test
    void aRearrangementThatEndedIsRatedOnceOnTheNextWorkingDay() {
        RearrangementEnded ended = new RearrangementEnded("sap-xep-thon-2026", "Sắp xếp thôn xã Hoàng Sơn năm 2026", LocalDate.of(2026, 5, 26), LocalDate.of(2026, 5, 29),
                List.of("congan", "chibo-thon-05"));
        people.at("2026-05-29T15:00:00");
        events.publishEvent(ended);
        events.publishEvent(ended);
        assertThat(reviews.get("sap-xep-thon-sap-xep-thon-2026").opensOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        people.at("2026-06-01T06:15:00");
        people.morning();
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey(ReviewDesk.REPORT).processInstanceBusinessKeyLike("sap-xep-thon-%").list())
                .extracting(Task::getName).satisfiesExactlyInAnyOrder(name -> assertThat(name).contains("Công an xã", "Sắp xếp thôn xã Hoàng Sơn năm 2026"),
                        name -> assertThat(name).contains("Chi bộ thôn Xuân Sơn"));
        assertThat(units.get("sap-xep-thon-sap-xep-thon-2026", "congan").dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
    }
}
