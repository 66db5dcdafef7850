package vn.sauro.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class TaskReasonsTest {

    private static final String NOTICE = "Thông báo kết luận hội nghị ngày 26/5/2026, mục ";

    private final TaskReasons reasons = new TaskReasons();

    @Test
    void everyUserTaskSaysWhatToDoAndWhyAndNoReasonIsLeftOfATaskThatIsGone() throws IOException {
        Set<String> tasks = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                String process = model.getModelElementsByType(Process.class).iterator().next().getId();
                for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                    tasks.add(process + "/" + task.getId());
                    assertThat(task.getDocumentations()).as("what to do in %s of %s", task.getId(), process).isNotEmpty();
                }
            }
        }
        assertThat(reasons.all().keySet()).as("rows of workplace/task-reasons.tsv").containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void whatIsQuotedStandsInTheNoticeWordForWordUnderItsNumber() throws IOException {
        List<String[]> orders = Files.readAllLines(Path.of("src/main/resources/sample/assignments-from-notice.tsv")).stream().map(line -> line.split("\t")).toList();
        List<TaskGuide.Why> quoted = reasons.all().values().stream().flatMap(reason -> reason.why().stream()).filter(TaskGuide.Why::quoted).toList();
        assertThat(quoted).isNotEmpty().allSatisfy(why -> {
            assertThat(why.source()).startsWith(NOTICE);
            String section = why.source().substring(NOTICE.length());
            assertThat(orders).as("an order of section %s", section).anyMatch(order -> order[0].startsWith(section + ".") && order[1].contains(why.text()));
        });
    }
}
