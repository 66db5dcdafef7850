package vn.sauro.workplace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Why there is each task, and who waits for it where none of theirs follows: the rows of {@code workplace/task-reasons.tsv}. A passage in quotation
 * marks stands in its source word for word, misprints included.
 */
@Component
public class TaskReasons {

    private static final String FILE = "workplace/task-reasons.tsv";
    private static final int COLUMNS = 5;

    /** @param waiting empty when a task of those who wait follows */
    public record Reason(List<TaskGuide.Why> why, String waiting) {}

    private static final Reason NONE = new Reason(List.of(), "");

    private final Map<String, Reason> reasons = read();

    /** Of the task with this key in this process. */
    public Reason of(String process, String task) {
        return reasons.getOrDefault(process + "/" + task, NONE);
    }

    /** The tasks with a reason, as {@code process/task}. */
    Map<String, Reason> all() {
        return Collections.unmodifiableMap(reasons);
    }

    private static Map<String, Reason> read() {
        Map<String, Reason> all = new LinkedHashMap<>();
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            for (String line : lines) {
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS) {
                    throw new IllegalStateException(FILE + ": " + line);
                }
                boolean quoted = cells[3].startsWith("“");
                TaskGuide.Why why = new TaskGuide.Why(cells[2], quoted ? cells[3].substring(1, cells[3].length() - 1) : cells[3], quoted);
                Reason before = all.getOrDefault(cells[0] + "/" + cells[1], NONE);
                List<TaskGuide.Why> whole = new ArrayList<>(before.why());
                whole.add(why);
                all.put(cells[0] + "/" + cells[1], new Reason(List.copyOf(whole), before.waiting().isEmpty() ? cells[4] : before.waiting()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
