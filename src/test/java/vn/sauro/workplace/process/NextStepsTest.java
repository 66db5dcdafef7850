package vn.sauro.workplace.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.workplace.TaskGuide.Next;
import vn.sauro.workplace.TaskReasons;

class NextStepsTest {

    /** The models of the repository; which process calls which, as in a running rearrangement. */
    private static final class Files implements NextSteps.Models {

        private static final Map<String, String> CALLERS = Map.of("dissemination", "hamlet-rearrangement", "unit-plan", "hamlet-rearrangement",
                "assignment-acceptance", "hamlet-rearrangement", "rearrangement-scheme", "hamlet-rearrangement", "public-consultation", "hamlet-rearrangement",
                "approval-dossier", "hamlet-rearrangement", "hamlet-consolidation", "hamlet-rearrangement", "hamlet-ledger", "public-consultation",
                "cluster-ledger", "hamlet-ledger", "notice-receipt", "conclusion-follow-up");

        @Override
        public BpmnModelInstance model(String process) {
            return Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile());
        }

        @Override
        public Optional<String> caller(String process) {
            return Optional.ofNullable(CALLERS.get(process));
        }

        @Override
        public String groupName(String group) {
            return "[" + group + "]";
        }
    }

    private static List<Next> next(String process, String task) {
        return new NextSteps(new Files(), name -> name.equals("unitCode") ? "chibo-thon-01" : null).of(process, "userTask_" + task);
    }

    @Test
    void eachAnswerNamesTheTaskItLeadsToAndWhoHasItThen() {
        assertThat(next("unit-plan", "checkPlan")).containsExactly(
                new Next("Kế hoạch đạt yêu cầu? Có", "Phê duyệt kế hoạch", "[btv]"),
                new Next("Kế hoạch đạt yêu cầu? Không", "Xây dựng kế hoạch", "Cấp ủy, cơ quan, đơn vị"));
        assertThat(next("assignment", "verifyQuality")).contains(new Next("Đạt yêu cầu? Không", "Cập nhật tiến độ, báo cáo kết quả", "[chibo-thon-01]"),
                new Next("Đạt yêu cầu? Có", "Đã hoàn thành", ""));
    }

    @Test
    void anAnswerThatChangesNothingIsNotMentioned() {
        assertThat(next("unit-plan", "draftPlan")).containsExactly(new Next("", "Rà soát kế hoạch", "[vpdu]"));
    }

    @Test
    void whereACalledInstanceEndsItGoesOnInTheOneThatCalledIt() {
        assertThat(next("dissemination", "confirmDissemination")).extracting(Next::what).containsExactly("Xây dựng kế hoạch");
        assertThat(next("cluster-ledger", "recordLedger")).contains(
                new Next("Khi mọi phần cùng bước đã xong; Đạt trên 50% tổng số hộ? Không; Đã lấy ý kiến lần hai? Không", "Hoàn chỉnh phương án", "[ubnd]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval-dossier", "assignment-acceptance", "assignment", "cluster-ledger", "correction", "dissemination", "entry-confirmation", "escalation",
            "hamlet-consolidation", "hamlet-rearrangement", "hot-spot", "notice-assignments", "notice-receipt", "public-consultation", "rearrangement-scheme",
            "stopped-scheme", "unit-plan"})
    void everyTaskSaysWhatComesNextAndWhoWaits(String process) {
        TaskReasons reasons = new TaskReasons();
        List<String> silent = new ArrayList<>();
        for (UserTask task : new Files().model(process).getModelElementsByType(UserTask.class)) {
            List<Next> next = new NextSteps(new Files(), name -> "chibo-thon-01").of(process, task.getId());
            if (next.isEmpty() || next.stream().anyMatch(one -> one.what().isEmpty())
                    || next.stream().allMatch(one -> one.who().isEmpty()) && reasons.of(process, task.getId()).waiting().isEmpty()) {
                silent.add(task.getId() + " " + next);
            }
        }
        assertThat(silent).isEmpty();
    }
}
