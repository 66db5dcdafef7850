package vn.sauro.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.sauro.engine.MigrationReport.Model;
import vn.sauro.engine.MigrationReport.Obstacle;

/**
 * The migration's command line, {@code --sauro.migration=check} or {@code run}: the answer goes to standard output for the
 * administrator. Exit code 0 when everything can follow or has followed, 3 when it cannot, 2 for another word than the two.
 */
@Component
@ConditionalOnProperty(CommandEnvironment.MIGRATION)
class MigrationCommand implements ApplicationRunner, ExitCodeGenerator {

    static final int IMPOSSIBLE = 3;
    private static final int UNKNOWN_WORD = 2;
    private static final String CHECK = "check";
    private static final String RUN = "run";

    private final ModelMigration migration;
    private final String asked;
    private int exitCode;

    MigrationCommand(ModelMigration migration, @Value("${" + CommandEnvironment.MIGRATION + "}") String asked) {
        this.migration = migration;
        this.asked = asked;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        answer(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Does what was asked and says what came of it. */
    void answer(PrintWriter out) {
        switch (asked) {
            case CHECK -> say(migration.check(), out);
            case RUN -> say(migration.run(), out);
            default -> {
                out.println("Chỉ có --sauro.migration=check (kiểm tra) và --sauro.migration=run (chuyển), không có “" + asked + "”.");
                exitCode = UNKNOWN_WORD;
            }
        }
    }

    private void say(MigrationReport report, PrintWriter out) {
        if (report.heldJobs() > 0) {
            out.println("Cảnh báo: " + report.heldJobs() + " công việc nền đang bị giữ. Có thể một máy chủ còn chạy; hãy dừng tất cả máy chủ rồi làm lại.");
        }
        table(report.models(), out);
        if (!report.possible()) {
            exitCode = IMPOSSIBLE;
            out.println("Không chuyển được, chưa có gì bị thay đổi. Những chỗ còn vướng:");
            obstacles(report.obstacles(), out);
        } else if (report.models().isEmpty()) {
            out.println("Không có quy trình nào phải chuyển: tất cả đã theo mô hình mới nhất.");
        } else if (asked.equals(CHECK)) {
            out.println("Chuyển được cả " + report.instances() + " quy trình. Chưa có gì bị thay đổi; để chuyển, chạy với --sauro.migration=run.");
        } else {
            out.println("Đã chuyển " + report.instances() + " quy trình sang mô hình mới.");
        }
    }

    private static void table(List<Model> models, PrintWriter out) {
        if (models.isEmpty()) {
            return;
        }
        int width = models.stream().mapToInt(model -> title(model.process(), model.name()).length()).max().orElseThrow();
        String row = "%-" + width + "s  %-13s  %-13s  %s%n";
        out.printf(row, "Mô hình", "Từ phiên bản", "Đến phiên bản", "Số quy trình");
        models.forEach(model -> out.printf(row, title(model.process(), model.name()),
                model.from().stream().map(String::valueOf).collect(Collectors.joining(", ")), model.to(), model.instances()));
        out.println();
    }

    /** One paragraph for what is the same in many instances. */
    private static void obstacles(List<Obstacle> obstacles, PrintWriter out) {
        Map<String, List<Obstacle>> alike = obstacles.stream().collect(Collectors.groupingBy(MigrationCommand::sentence, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((sentence, same) -> {
            out.println("- " + sentence);
            List<String> instances = same.stream().map(Obstacle::businessKey).filter(Objects::nonNull).toList();
            if (!instances.isEmpty()) {
                out.println("  Quy trình: " + String.join(", ", instances));
            }
        });
    }

    private static String sentence(Obstacle obstacle) {
        return title(obstacle.process(), obstacle.name()) + (obstacle.element() == null ? "" : ", " + obstacle.element()) + ": " + obstacle.reason();
    }

    private static String title(String process, String name) {
        return name + " (" + process + ")";
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
