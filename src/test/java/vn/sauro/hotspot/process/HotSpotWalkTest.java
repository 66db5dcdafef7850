package vn.sauro.hotspot.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.FormRefused;
import vn.sauro.hotspot.Direction;
import vn.sauro.hotspot.HotSpot;
import vn.sauro.hotspot.HotSpotId;
import vn.sauro.hotspot.HotSpotLine;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.hotspot.HotSpots;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.Desk;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

/** Hot spots through their forms, on the real engine and a clock that stands. */
@EngineTest
class HotSpotWalkTest {

    private static final String REARRANGEMENT = "sap-xep-thon-2026";
    private static final String DIRECT = "userTask_directHotSpot";
    private static final String HANDLE = "userTask_handleHotSpot";
    private static final String CONCLUDE = "userTask_concludeHotSpot";
    private static final String WATCH = "userTask_watchHotSpot";
    private static final String ACKNOWLEDGE = "userTask_acknowledgeHotSpot";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Organisation organisation;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private HotSpots hotSpots;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void aRearrangementRuns() throws IOException {
        desk = new Desk(engine, organisation);
        sample.open();
        desk.work();
        at("2026-05-28T08:30:00");
    }

    private void at(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + "+07:00").toInstant());
    }

    private static Map<String, Object> report(Object... changes) {
        Map<String, Object> report = new HashMap<>(Map.of("occurredOn", "2026-05-28", "occurredTime", "07:45", "place", "thon-03", "kind", "COMPLEX_CASE", "severity", "NORMAL",
                "narrative", "Một số hộ tập trung tại nhà văn hóa.", "actionTaken", "Chi bộ đã đối thoại, giải thích.", "proposal", "Đề nghị UBND xã đối thoại trực tiếp."));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                report.remove((String) changes[i]);
            } else {
                report.put((String) changes[i], changes[i + 1]);
            }
        }
        return report;
    }

    private String reported(Object... changes) {
        return desk.start("hot-spot", "pbt.thon03", report(changes)).getBusinessKey();
    }

    private void direct(String key, String unit, String dueOn) {
        desk.submit(desk.task(DIRECT, key), "pbt.tt", Map.of("measures", "Tổ chức đối thoại với các hộ dân.", "unit", unit, "dueOn", dueOn));
    }

    private void handle(String key, String person) {
        desk.submit(desk.task(HANDLE, key), person, Map.of("result", "Đã đối thoại, các hộ đồng thuận."));
    }

    private void conclude(String key, boolean settled) {
        Map<String, Object> values = new HashMap<>(Map.of("verdict", settled ? "SETTLED" : "UNSETTLED", "conclusion", "Nhất trí với báo cáo của đơn vị."));
        if (!settled) {
            values.put("reason", "Còn ba hộ chưa đồng thuận.");
        }
        desk.submit(desk.task(CONCLUDE, key), "bi.thu", values);
    }

    private void watch(String key, boolean stable) {
        desk.submit(desk.task(WATCH, key), "pbt.tt", Map.of("verdict", stable ? "STABLE" : "RECURRED", "observation", "Qua nắm tình hình tại thôn."));
    }

    private void acknowledge(Task task) {
        String person = Optional.ofNullable(link(task).getUserId()).orElseGet(() -> organisation.head(link(task).getGroupId()).orElseThrow().id());
        desk.submit(task, person, Map.of("received", true, "note", "Đã nắm."));
    }

    private IdentityLink link(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).get(0);
    }

    private List<Task> told(String key) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(ACKNOWLEDGE).processInstanceBusinessKey(key).list();
    }

    private HotSpot hotSpot(int number) {
        return hotSpots.get(new HotSpotId(REARRANGEMENT, number));
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("hot-spot").count();
    }

    private static OffsetDateTime shown(Task task) {
        return task.getDueDate().toInstant().atZone(CommuneClock.ZONE).toOffsetDateTime();
    }

    @Test
    void fromTheReportToTheDayItStaysQuiet() {
        String key = reported("peopleInvolved", 12);
        assertThat(key).isEqualTo("sap-xep-thon-2026:hot-spot:1");
        Task direct = desk.task(DIRECT, key);
        assertThat(direct.getName()).isEqualTo("Chỉ đạo xử lý – Vụ việc phức tạp số 1, Thôn Yên Lạc");
        assertThat(direct.getDescription()).contains("điểm nóng số 1");
        assertThat(shown(direct)).isEqualTo("2026-05-29T23:59:59+07:00");
        assertThat(engine.getTaskService().getIdentityLinksForTask(direct.getId())).extracting(IdentityLink::getGroupId).containsExactlyInAnyOrder("ttdu", "btv");
        assertThat((String) desk.prefill(direct).get("hotSpotSummary")).contains("Một số hộ tập trung", "Chi bộ đã đối thoại", "Đề nghị UBND xã", "12 người", "07:45 ngày 28/05/2026", "Nguyễn Đức Tâm");
        assertThat(desk.prefill(direct)).containsEntry("dueOn", "2026-06-04");
        String units = ((ObjectValue) ((VariableMap) desk.prefill(direct)).getValueTyped("units")).getValueSerialized();
        assertThat(units).contains("{\"value\":\"ubnd\",\"label\":\"Ủy ban nhân dân xã\"}").doesNotContain("\"btv\"");

        at("2026-05-28T10:00:00");
        direct(key, "ubnd", "2026-06-01");
        Task handle = desk.task(HANDLE, key);
        assertThat(desk.group(handle)).isEqualTo("ubnd");
        assertThat(shown(handle)).isEqualTo("2026-06-01T23:59:59+07:00");
        assertThat((String) desk.prefill(handle).get("hotSpotSummary")).contains("Chỉ đạo lần 1", "Tổ chức đối thoại", "01/06/2026");
        at("2026-05-29T16:00:00");
        handle(key, "cv.ubnd");
        assertThat(shown(desk.task(CONCLUDE, key))).isEqualTo("2026-06-02T23:59:59+07:00");
        conclude(key, true);
        assertThat(desk.group(desk.task(WATCH, key))).isEqualTo("ttdu");
        assertThat(shown(desk.task(WATCH, key))).isEqualTo("2026-06-05T23:59:59+07:00");
        at("2026-06-05T09:00:00");
        watch(key, true);

        assertThat(running()).isZero();
        assertThat(told(key)).isEmpty();
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).containsExactly(new HotSpotLine(key, OffsetDateTime.parse("2026-05-28T07:45:00+07:00"), "thon-03",
                HotSpotReport.Kind.COMPLEX_CASE, HotSpotReport.Severity.NORMAL, false, OffsetDateTime.parse("2026-05-28T08:30:00+07:00"),
                OffsetDateTime.parse("2026-06-05T09:00:00+07:00"), 0,
                List.of(new HotSpotLine.MeasureLine(OffsetDateTime.parse("2026-05-28T10:00:00+07:00"), "ubnd", OffsetDateTime.parse("2026-06-02T00:00:00+07:00")))));
    }

    @Test
    void whatIsUrgentIsDueByTheHourNightsIncluded() {
        at("2026-05-29T23:15:00");
        String key = reported("severity", "URGENT");
        assertThat(shown(desk.task(DIRECT, key))).isEqualTo("2026-05-30T01:15:00+07:00");
        assertThat(told(key)).hasSize(3).allSatisfy(task -> assertThat(shown(task)).isEqualTo("2026-05-30T00:15:00+07:00"));
        direct(key, "congan", "2026-05-30");
        handle(key, "cb.congan");
        assertThat(shown(desk.task(CONCLUDE, key))).isEqualTo("2026-05-30T03:15:00+07:00");
    }

    @Test
    void theCommitteeTheChairmanAndThePoliceAreToldAtOnceAndHoldNothingUp() {
        String key = reported();
        assertThat(told(key)).extracting(task -> link(task).getGroupId() + "/" + link(task).getUserId())
                .containsExactlyInAnyOrder("btv/null", "congan/null", "null/ct.ubnd");
        assertThat(told(key)).extracting(Task::getName).containsOnly("Tiếp nhận thông tin điểm nóng – Vụ việc phức tạp số 1, Thôn Yên Lạc");
        told(key).forEach(this::acknowledge);
        assertThat(hotSpot(1).acknowledgements()).extracting(HotSpot.Acknowledgement::recipient).containsExactlyInAnyOrder(HotSpot.Recipient.values());
        assertThat(hotSpot(1).acknowledgements()).extracting(HotSpot.Acknowledgement::acknowledgedBy).containsExactlyInAnyOrder("bi.thu", "ct.ubnd", "truong.congan");
        assertThat(running()).isOne();
        close(key);
        assertThat(running()).isZero();
    }

    @Test
    void withoutAChairmanTheOthersAreTold() {
        jdbc.sql("update seat set head = false where unit_code = 'ubnd' and person_id = 'ct.ubnd'").update();
        try {
            assertThat(told(reported())).extracting(task -> link(task).getGroupId()).containsExactlyInAnyOrder("btv", "congan");
        } finally {
            jdbc.sql("update seat set head = true where unit_code = 'ubnd' and person_id = 'ct.ubnd'").update();
        }
    }

    private void close(String key) {
        direct(key, "ubnd", "2026-06-01");
        handle(key, "cv.ubnd");
        conclude(key, true);
        watch(key, true);
    }

    @Test
    void whatIsNotSettledIsDirectedAgainAndNothingIsOverwritten() {
        String key = reported();
        direct(key, "chibo-thon-03", "2026-05-30");
        handle(key, "bt.thon03");
        conclude(key, false);
        Task again = desk.task(DIRECT, key);
        assertThat((String) desk.prefill(again).get("hotSpotSummary")).contains("Chỉ đạo lần 1", "các hộ đồng thuận", "chưa giải quyết xong", "Còn ba hộ");
        direct(key, "ubnd", "2026-06-02");
        assertThat(desk.group(desk.task(HANDLE, key))).isEqualTo("ubnd");
        handle(key, "cv.ubnd");
        conclude(key, true);
        watch(key, true);
        HotSpot closed = hotSpot(1);
        assertThat(closed.state()).isEqualTo(HotSpot.State.CLOSED);
        assertThat(closed.reopened()).isZero();
        assertThat(closed.directions()).extracting(Direction::unitCode).containsExactly("chibo-thon-03", "ubnd");
        assertThat(closed.directions()).extracting(direction -> direction.conclusion().orElseThrow().settled()).containsExactly(false, true);
        assertThat(closed.directions().get(0).conclusion().orElseThrow().reason()).hasValue("Còn ba hộ chưa đồng thuận.");
        assertThat(closed.directions().get(0).watch()).isEmpty();
        assertThat(closed.directions().get(1).dueOn()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void whatFlaresUpAgainWhileItIsWatchedIsReopened() {
        String key = reported();
        direct(key, "ubnd", "2026-05-30");
        handle(key, "cv.ubnd");
        conclude(key, true);
        watch(key, false);
        assertThat(hotSpot(1).closedAt()).isEmpty();
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).singleElement().satisfies(line -> {
            assertThat(line.reopened()).isOne();
            assertThat(line.closedAt()).isNull();
        });
        close(key);
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).singleElement().satisfies(line -> {
            assertThat(line.reopened()).isOne();
            assertThat(line.closedAt()).isNotNull();
            assertThat(line.measures()).hasSize(2);
        });
        assertThat(running()).isZero();
    }

    /** 1 to 4: the steps of the handling in their order; a: one of those who were told acknowledges, before, between or never. */
    static Stream<String> orders() {
        List<String> orders = new ArrayList<>();
        weave("1234", 3, "", orders);
        return orders.stream();
    }

    private static void weave(String steps, int recipients, String done, List<String> orders) {
        if (steps.isEmpty()) {
            orders.add(done);
            return;
        }
        weave(steps.substring(1), recipients, done + steps.charAt(0), orders);
        if (recipients > 0) {
            weave(steps, recipients - 1, done + "a", orders);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inEveryOrderOfAcknowledgingAndHandlingTheHotSpotIsClosedOnceAndNobodyOwesAnything(String order) {
        String key = reported();
        List<String> recipients = new ArrayList<>(told(key).stream().map(Task::getId).sorted().toList());
        for (char step : order.toCharArray()) {
            switch (step) {
                case '1' -> direct(key, "ubnd", "2026-06-01");
                case '2' -> handle(key, "cv.ubnd");
                case '3' -> conclude(key, true);
                case '4' -> watch(key, true);
                default -> acknowledge(engine.getTaskService().createTaskQuery().taskId(recipients.remove(0)).singleResult());
            }
        }
        assertThat(running()).isZero();
        assertThat(told(key)).isEmpty();
        assertThat(hotSpot(1).state()).isEqualTo(HotSpot.State.CLOSED);
        assertThat(hotSpot(1).acknowledgements()).hasSize(order.length() - 4);
    }

    @ParameterizedTest
    @CsvSource({"1,2,3", "1,3,2", "2,1,3", "2,3,1", "3,1,2", "3,2,1"})
    void severalAtOnceAreClosedInAnyOrderEachOnItsOwn(int first, int second, int third) {
        for (int i = 0; i < 3; i++) {
            reported("place", "thon-0" + (i + 1));
        }
        List<Integer> order = List.of(first, second, third);
        order.forEach(number -> direct(key(number), "chibo-thon-0" + number, "2026-06-01"));
        order.forEach(number -> assertThat(desk.group(desk.task(HANDLE, key(number)))).isEqualTo("chibo-thon-0" + number));
        order.forEach(number -> handle(key(number), "bt.thon0" + number));
        order.forEach(number -> conclude(key(number), number != second));
        watch(key(first), true);
        assertThat(running()).isEqualTo(2);
        assertThat(desk.task(DIRECT, key(second))).isNotNull();
        close(key(second));
        watch(key(third), true);
        assertThat(running()).isZero();
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).extracting(HotSpotLine::code).containsExactly(key(1), key(2), key(3));
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).extracting(line -> line.measures().size()).satisfies(sizes -> assertThat(sizes.get(second - 1)).isEqualTo(2));
    }

    private static String key(int number) {
        return REARRANGEMENT + ":hot-spot:" + number;
    }

    private FormRefused refusedReport(Map<String, Object> values) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> desk.start("hot-spot", "bt.thon01", values));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(running()).isZero();
        assertThat(rearrangements.report(REARRANGEMENT).hotSpots()).isEmpty();
        return refused;
    }

    @Test
    void aReportThatCannotStandIsRefusedInWordsAndLeavesNoGap() {
        assertThat(refusedReport(report("occurredOn", "2026-05-29")).sentence()).startsWith("“Ngày xảy ra”: ").contains("29/05/2026", "không được sau hôm nay");
        assertThat(refusedReport(report("occurredTime", "08:31")).sentence()).startsWith("“Giờ xảy ra”: ").contains("không được sau thời điểm báo cáo");
        assertThat(refusedReport(report("occurredTime", "25:00")).sentence()).isEqualTo("“Giờ xảy ra”: phải ghi giờ và phút, ví dụ 08:30.");
        for (String field : List.of("occurredOn", "occurredTime", "place", "kind", "severity", "narrative", "actionTaken", "proposal")) {
            FormRefused refused = refusedReport(report(field, null));
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.sentence()).endsWith("”: không được để trống.");
        }
        for (String field : List.of("narrative", "actionTaken", "proposal")) {
            assertThat(refusedReport(report(field, "chín ký t")).sentence()).endsWith("phải có ít nhất 10 ký tự.");
        }
        assertThat(refusedReport(report("place", "thon-99")).sentence()).isEqualTo("“Địa bàn”: phải chọn trong danh sách.");
        assertThat(refusedReport(report("kind", "OTHER")).field()).isEqualTo("kind");
        assertThat(refusedReport(report("peopleInvolved", -1)).field()).isEqualTo("peopleInvolved");
        assertThat(refusedReport(report("hotSpotNumber", 7)).sentence()).isEqualTo("Biểu mẫu không có trường “hotSpotNumber”.");
        assertThat(refusedReport(report("rearrangementCode", "x")).sentence()).contains("rearrangementCode");
        assertThat(reported("occurredTime", "8h30", "place", "COMMUNE")).isEqualTo(key(1));
        assertThat(desk.task(DIRECT, key(1)).getName()).isEqualTo("Chỉ đạo xử lý – Vụ việc phức tạp số 1, toàn xã");
    }

    @Test
    void whenNoRearrangementRunsNothingIsReported() {
        jdbc.sql("update rearrangement set state = 'ENDED_WITHOUT_RESOLUTION', ended_at = opened_at").update();
        assertThat(refusedReport(report()).sentence()).isEqualTo("Hiện không có đợt sắp xếp thôn nào đang thực hiện nên không tiếp nhận báo cáo điểm nóng.");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("hot-spot").latestVersion().singleResult().getId();
        assertThat((String) engine.getFormService().getStartFormVariables(definition).get("closedBecause")).startsWith("Hiện không có đợt");
    }

    @Test
    void aReportBelongsToTheNewestRearrangementOfThePlaceElseToTheNewestOne() {
        at("2026-05-28T09:00:00");
        desk.start("hamlet-rearrangement", "chanhvanphong", Map.of("code", "dot-hai", "title", "Sắp xếp thôn, đợt hai", "basis", "Thông báo", "deadline", "2026-09-25",
                "schemes", "[{\"code\": \"pb-01\", \"name\": \"Phương án B\", \"hamlets\": [\"thon-10\", \"thon-11\"]}]"));
        assertThat(reported("place", "thon-03")).isEqualTo("sap-xep-thon-2026:hot-spot:1");
        assertThat(reported("place", "thon-11")).isEqualTo("dot-hai:hot-spot:1");
        assertThat(reported("place", "thon-12")).isEqualTo("dot-hai:hot-spot:2");
        assertThat(reported("place", "COMMUNE")).isEqualTo("dot-hai:hot-spot:3");
    }

    @Test
    void aPublishedRearrangementRunsUntilTheLastNewHamletIsConsolidated() {
        jdbc.sql("update rearrangement set state = 'PUBLISHED', ended_at = opened_at").update();
        jdbc.sql("update scheme set state = 'APPROVED' where code in ('pa-01', 'pa-02')").update();
        reported();
        for (String scheme : List.of("pa-01", "pa-02")) {
            assertThat(hotSpots.closedBecause()).isEmpty();
            jdbc.sql("""
                    insert into consolidation (rearrangement_code, scheme_code, cell_established, acting_head, front_committee, part_time_staff, handover, completed_on, reported_by, reported_at)
                    values (?, ?, 'x', 'x', 'x', 'x', 'x', ?, 'cv.ubnd', ?)
                    """).params(REARRANGEMENT, scheme, LocalDate.of(2026, 7, 2), OffsetDateTime.parse("2026-07-02T08:00:00+07:00")).update();
        }
        assertThat(hotSpots.closedBecause()).isPresent();
    }

    @Test
    void aDirectionNeedsAUnitAndADayToCome() {
        String key = reported();
        Task direct = desk.task(DIRECT, key);
        Map<String, Object> values = Map.of("measures", "Tổ chức đối thoại với các hộ dân.", "unit", "ubnd", "dueOn", "2026-05-27");
        assertThat(desk.refused(direct, "bi.thu", values).sentence()).startsWith("“Hạn xử lý”: ").contains("27/05/2026", "không được trước hôm nay");
        assertThat(desk.refused(direct, "bi.thu", with(values, "dueOn", "2062-05-29")).sentence()).contains("chưa có lịch nghỉ lễ");
        assertThat(desk.refused(direct, "bi.thu", with(values, "dueOn", "2026-05-29", "unit", "btv")).sentence()).isEqualTo("“Đơn vị xử lý”: phải chọn trong danh sách.");
        assertThat(desk.refused(direct, "bi.thu", with(values, "dueOn", "2026-05-29", "measures", "ngắn")).field()).isEqualTo("measures");
        assertThat(desk.refused(direct, "bi.thu", with(values, "dueOn", "2026-05-29", "unitCode", "congan")).sentence()).contains("unitCode");
        desk.submit(direct, "bi.thu", with(values, "dueOn", "2026-05-28"));
        assertThat(hotSpot(1).newestDirection().dueOn()).isEqualTo(LocalDate.of(2026, 5, 28));
    }

    private static Map<String, Object> with(Map<String, Object> values, Object... changes) {
        Map<String, Object> changed = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    @Test
    void whoHeadsTheUnitDoesNotConcludeOnItAndWhatIsNotSettledNeedsAReason() {
        String key = reported();
        direct(key, "ubnd", "2026-06-01");
        handle(key, "cv.ubnd");
        Task conclude = desk.task(CONCLUDE, key);
        Map<String, Object> settled = Map.of("verdict", "SETTLED", "conclusion", "Nhất trí với báo cáo của đơn vị.");
        assertThat(desk.refused(conclude, "ct.ubnd", settled).sentence()).contains("Ủy ban nhân dân xã", "không tự kết luận");
        Map<String, Object> unsettled = with(settled, "verdict", "UNSETTLED");
        assertThat(desk.refused(conclude, "bi.thu", unsettled).sentence()).isEqualTo("“Lý do chưa giải quyết xong”: phải nêu rõ khi chưa giải quyết xong.");
        assertThat(desk.refused(conclude, "bi.thu", with(unsettled, "reason", "ngắn")).sentence()).endsWith("phải có ít nhất 10 ký tự.");
        desk.submit(conclude, "bi.thu", settled);
        assertThat(desk.task(WATCH, key)).isNotNull();
    }

    @Test
    void variablesHoldIdsAndVerdictsAndTheNameOfARestrictedTaskThePlaceAlone() {
        String key = reported("restricted", true, "severity", "URGENT");
        direct(key, "congan", "2026-06-01");
        handle(key, "cb.congan");
        conclude(key, true);
        assertThat(desk.task(WATCH, key).getName()).isEqualTo("Theo dõi sau xử lý – Thôn Yên Lạc");
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult();
        Set<String> engines = Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list().stream()
                .filter(variable -> !engines.contains(variable.getName())).map(VariableInstance::getName).distinct())
                .containsExactlyInAnyOrder("rearrangementCode", "hotSpotNumber", "subjectName", "unitCode", "hotSpotSettled", "recipient");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list())
                .allSatisfy(variable -> assertThat(String.valueOf(variable.getValue())).doesNotContain("tập trung", "đối thoại", "khẩn"));
    }
}
