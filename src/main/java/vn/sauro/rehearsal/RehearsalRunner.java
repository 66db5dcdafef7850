package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.engine.UnlessCommand;
import vn.sauro.escalation.Rung;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.Level;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.review.Cycle;
import vn.sauro.review.ReviewLine;

/** The command line of the rehearsal: timeline to standard output, report to a file, exit code 2 for an unknown scenario, 3 for a broken invariant. */
@Component
@Profile("rehearsal")
@UnlessCommand
@Order(1000)
@EnableConfigurationProperties(RehearsalProperties.class)
class RehearsalRunner implements ApplicationRunner, ExitCodeGenerator {

    private static final int UNKNOWN_SCENARIO = 2;
    private static final int BROKEN_INVARIANT = 3;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(CommuneClock.ZONE);

    private final RehearsalProperties properties;
    private final Rehearsal rehearsal;
    private final Rearrangements rearrangements;
    private final Inspection inspection;
    private final Organisation organisation;
    private final ObjectMapper json;
    private int exitCode;

    RehearsalRunner(RehearsalProperties properties, Rehearsal rehearsal, Rearrangements rearrangements, Inspection inspection,
            Organisation organisation, ObjectMapper json) {
        this.properties = properties;
        this.rehearsal = rehearsal;
        this.rearrangements = rearrangements;
        this.inspection = inspection;
        this.organisation = organisation;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<Scenario> scenario = Scenario.of(properties.scenario());
        if (scenario.isEmpty()) {
            out.println("Không có kịch bản diễn tập “" + properties.scenario() + "”. Các kịch bản: " + Scenario.all());
            exitCode = UNKNOWN_SCENARIO;
            return;
        }
        out.println("Diễn tập " + (scenario.get().ofReview() ? "sơ kết, tổng kết" : "sắp xếp thôn") + " – kịch bản " + scenario.get().code() + ", số khởi tạo " + properties.seed() + " (số liệu minh họa)");
        Dice dice = new Dice(properties.seed());
        String code = scenario.get().ofReview() ? "" : rearrangements.all().get(0).code();
        rehearsal.play(code, scenario.get().plot(dice), dice, entry -> out.println(line(entry)));
        RehearsalReport report = inspection.report(scenario.get().code(), properties.seed(), code);
        if (report.procedure() != null) {
            tell(report.procedure(), out);
        }
        if (!report.assignments().isEmpty()) {
            out.println("Nhiệm vụ đã giao: " + report.assignments().size() + ", đã khép lại: "
                    + report.assignments().stream().filter(assignment -> assignment.closedAt() != null).count()
                    + ", có lần chậm: " + report.assignments().stream().filter(assignment -> assignment.late() > 0).count() + ".");
        }
        if (!report.escalations().isEmpty()) {
            out.println("Đôn đốc: " + Arrays.stream(Rung.values()).map(rung -> rung.title() + " "
                    + report.escalations().stream().filter(line -> line.rung() == rung).count()).collect(Collectors.joining(", ")) + ".");
        }
        if (!report.ratings().isEmpty()) {
            out.println("Đề xuất mức độ hoàn thành nhiệm vụ: " + Arrays.stream(Level.values()).map(level -> level.title() + " "
                    + report.ratings().stream().filter(rating -> rating.level() == level).count()).collect(Collectors.joining(", ")) + ".");
            Set<String> reviewed = report.reviews().stream().filter(review -> review.state() == Cycle.State.CLOSED).map(ReviewLine::kind).collect(Collectors.toSet());
            report.reviews().stream().filter(review -> review.state() == Cycle.State.SCHEDULED && reviewed.contains(review.kind()))
                    .forEach(next -> out.println("Kỳ sau: mở ngày " + Days.text(next.opensOn()) + "."));
        }
        List<String> broken = inspection.broken(report, code);
        broken.forEach(line -> out.println("Broken invariant: " + line));
        exitCode = broken.isEmpty() ? 0 : BROKEN_INVARIANT;
        if (properties.report() != null) {
            write(report);
        }
    }

    private static void tell(ProcedureReport procedure, PrintWriter out) {
        procedure.steps().forEach(step -> out.println(step.name() + ": hạn trước " + moment(step.dueAt().toInstant())
                + (step.finishedAt() == null ? ", chưa xong" : ", xong " + moment(step.finishedAt().toInstant()))));
        out.println(procedure.resolution() == null ? "Kết thúc không có nghị quyết."
                : "Nghị quyết số " + procedure.resolution().number() + (procedure.beforeDeadline() ? ", công bố trước hạn." : ", công bố sau hạn."));
    }

    private void write(RehearsalReport report) throws IOException {
        ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
        if (properties.report().toAbsolutePath().getParent() != null) {
            Files.createDirectories(properties.report().toAbsolutePath().getParent());
        }
        Files.writeString(properties.report(), pretty.writeValueAsString(report) + "\n", StandardCharsets.UTF_8);
    }

    private String line(Rehearsal.Entry entry) {
        return moment(entry.at()) + "  " + (entry.group() == null ? "" : organisation.unit(entry.group()).name() + ", ") + entry.person().name() + ": " + entry.what();
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
