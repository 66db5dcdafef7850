package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.engine.FormRefused;
import vn.sauro.rearrangement.Rearrangement;

/** The province moves the deadline or calls it off; the conclusion as a whole is followed up; VPĐU reports every week. */
class ChangesAndFollowUpTest extends ProcedureWalk {

    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    private static Map<String, Object> change(String kind) {
        return Map.of("rearrangement", CODE, "change", kind, "basisNumber", "100/UBND-NV", "basisDate", "2026-05-26", "reason", "Tỉnh dời thời hạn hoàn thành");
    }

    private FormRefused refused(String person, Map<String, Object> values) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> desk.start("rearrangement-change", person, values));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    @Test
    void aMovedDeadlineMovesEveryDueDateOfWhatIsOpen() {
        on("2026-05-27");
        Task draft = desk.task("userTask_draftScheme", CODE + ":pa-01");
        Task report = desk.task("userTask_confirmDissemination", CODE + ":congan");
        desk.start("rearrangement-change", "cv.vpdu", with(change("REDATE"), "newDeadline", "2026-08-01"));
        Rearrangement redated = rearrangements.get(CODE);
        assertThat(redated.lastDay()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(due(draft)).isAfter(draft.getDueDate().toInstant());
        assertThat(due(report)).isAfter(report.getDueDate().toInstant());
        assertThat(rearrangements.steps(CODE)).allSatisfy(step -> assertThat(step.dueAt()).isBeforeOrEqualTo(redated.deadline()));
        assertThat(rearrangements.steps(CODE).get(5).dueAt()).isAfter(Instant.parse("2026-07-20T00:00:00Z"));
        assertThat(jdbc.sql("select kind from rearrangement_change").query(String.class).single()).isEqualTo("REDATED");
    }

    private Instant due(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult().getDueDate().toInstant();
    }

    @Test
    void whatCannotBeMetBeforeAnEarlierDeadlineIsSaidAndChangesNothingUntilAccepted() {
        on("2026-05-27");
        desk.submitAll("userTask_bookSession", booking("2026-05-27"));
        Task draft = desk.task("userTask_draftScheme", CODE + ":pa-01");
        assertThat(refused("cv.vpdu", with(change("REDATE"), "newDeadline", "2026-06-08")).sentence())
                .contains("Thời hạn mới", "còn thiếu", "ngày làm việc", "kỳ họp đã đặt ngày 22/06/2026 không còn trước thời hạn mới");
        assertThat(due(draft)).isEqualTo(draft.getDueDate().toInstant());
        assertThat(rearrangements.get(CODE).lastDay()).isEqualTo(LocalDate.of(2026, 6, 24));
        desk.start("rearrangement-change", "cv.vpdu", with(change("REDATE"), "newDeadline", "2026-06-08", "acceptShortage", true));
        assertThat(rearrangements.get(CODE).missingWorkingDays()).isPositive();
        assertThat(due(draft)).isBefore(draft.getDueDate().toInstant());
    }

    @Test
    void onlyVpduChangesAndOnlyWhatRuns() {
        on("2026-05-27");
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> desk.start("rearrangement-change", "bi.thu", with(change("REDATE"), "newDeadline", "2026-08-01")));
        assertThat(refused("cv.vpdu", with(change("REDATE"), "newDeadline", "2026-05-27")).field()).isEqualTo("newDeadline");
        assertThat(refused("cv.vpdu", change("REDATE")).field()).isEqualTo("newDeadline");
        assertThat(refused("cv.vpdu", with(change("CANCEL"), "reason", "ngắn")).field()).isEqualTo("reason");
        assertThat(refused("cv.vpdu", with(change("CANCEL"), "rearrangement", "khong-co")).field()).isEqualTo("rearrangement");
    }

    @Test
    void aCalledOffRearrangementLeavesNoTaskTakesNothingMoreAndFreesItsHamlets() {
        on("2026-05-27");
        Task report = desk.task("userTask_confirmDissemination", CODE + ":congan");
        desk.start("rearrangement-change", "cv.vpdu", change("CANCEL"));
        assertThat(running()).isZero();
        assertThat(rearrangements.get(CODE).state()).isEqualTo(Rearrangement.State.CANCELLED);
        assertThat(engine.getTaskService().createTaskQuery().taskId(report.getId()).count()).isZero();
        assertThat(jdbc.sql("select count(*) from hamlet_being_rearranged").query(Integer.class).single()).isZero();
        assertThat(refused("cv.vpdu", change("CANCEL")).sentence()).contains("đã kết thúc");
    }

    @Test
    void everyRecipientConfirmsTheNotice() {
        on("2026-05-27");
        List<Task> receipts = desk.tasks("userTask_confirmReceipt");
        assertThat(receipts).extracting(desk::group).contains("btv", "tthdnd", "chibo-thon-01", "ubnd").doesNotContain("vpdu");
        assertThat(desk.refused(receipts.get(0), member(receipts.get(0)), Map.of("receivedOn", "2026-05-25", "follower", "Nguyễn Văn A")).field())
                .isEqualTo("receivedOn");
        desk.submitAll("userTask_confirmReceipt", Map.of("receivedOn", "2026-05-27", "follower", "Nguyễn Văn A, Phó Bí thư"));
        assertThat(jdbc.sql("select count(*) from notice_receipt").query(Integer.class).single()).isEqualTo(receipts.size());
    }

    private String member(Task task) {
        return organisation.members(desk.group(task)).get(0).id();
    }

    @Test
    void everyUnitAndEveryHamletPlansForTheWholeConclusionAlsoWhenTheRearrangementIsOver() {
        on("2026-05-27");
        List<Task> drafts = desk.tasks("userTask_draftPlan");
        assertThat(drafts).hasSize(rearrangements.unitCodes(CODE).size() + organisation.hamlets().size());
        Task ofHamlet = desk.task("userTask_draftPlan", CODE + ":thon-03:toan-bo-ket-luan");
        assertThat(desk.group(ofHamlet)).isEqualTo("chibo-thon-03");
        assertThat(ofHamlet.getName()).isEqualTo("Xây dựng kế hoạch – Thôn Phú Thịnh (toàn bộ Kết luận)".replace("Thôn Phú Thịnh", organisation.hamlet("thon-03").name()));
        assertThat(ofHamlet.getDueDate()).isNotNull();
        desk.start("rearrangement-change", "cv.vpdu", change("CANCEL"));
        String beyond = ((String) plan("2026-05-27").get("rows")).replace("2026-06-24", "2026-12-15");
        desk.submit(ofHamlet, with(plan("2026-05-27"), "rows", beyond));
        desk.submit(desk.task("userTask_checkPlan", CODE + ":thon-03:toan-bo-ket-luan"), Map.of("verdict", "ACCEPT"));
        desk.submit(desk.task("userTask_approvePlan", CODE + ":thon-03:toan-bo-ket-luan"), decision("APPROVE", "2026-05-27"));
        assertThat(jdbc.sql("select state from plan where subject_code = 'thon-03' and scope = 'WHOLE_CONCLUSION'").query(String.class).single()).isEqualTo("APPROVED");
    }

    @Test
    void everyWeekVpduIsAskedForItsReportWithTheFiguresFilledIn() {
        on("2026-05-27");
        desk.submit(desk.task("userTask_confirmDissemination", CODE + ":congan"), dissemination("2026-05-27"));
        on("2026-05-29");
        fireTimer();
        Task first = desk.tasks("userTask_reportWeek").get(0);
        assertThat((String) desk.prefill(first).get("weekFigures")).contains("Quán triệt, triển khai: ", "còn " + (rearrangements.unitCodes(CODE).size() - 1) + " đơn vị",
                "UBND xã đang xây dựng");
        on("2026-06-05");
        fireTimer();
        assertThat(desk.tasks("userTask_reportWeek")).hasSize(2);
        Map<String, Object> report = Map.of("assessment", "Tiến độ bảo đảm", "documentNumber", "12-BC/VPĐU", "documentDate", "2026-06-05");
        assertThat(desk.refused(first, "cv.vpdu", with(report, "documentDate", "2026-05-28")).field()).isEqualTo("documentDate");
        desk.submitAll("userTask_reportWeek", report);
        assertThat(jdbc.sql("select week_ending from weekly_report order by week_ending").query(LocalDate.class).list())
                .containsExactly(LocalDate.of(2026, 5, 29), LocalDate.of(2026, 6, 5));
        assertThat(jdbc.sql("select figures from weekly_report").query(String.class).list()).allMatch(figures -> figures.contains("Thời hạn"));
    }

    private void fireTimer() {
        Job timer = management.createJobQuery().timers().activityId("startEvent_weekEnds").singleResult();
        assertThat(timer.getDuedate()).isBeforeOrEqualTo(java.util.Date.from(clock.instant()));
        management.executeJob(timer.getId());
        desk.work();
    }
}
