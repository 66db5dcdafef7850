package vn.sauro.notification;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sauro.calendar.Days;

/** Tasks as they stand on a day: late, due that day, waiting. */
record DayTasks(List<OpenTask> late, List<OpenTask> dueToday, List<OpenTask> waiting) {

    private static final int MOST_LINES = 20;

    static DayTasks of(List<OpenTask> tasks, Instant now) {
        Instant midnight = Days.end(Days.of(now));
        Predicate<OpenTask> late = task -> task.dueAt() != null && task.dueAt().isBefore(now);
        Predicate<OpenTask> dueToday = task -> task.dueAt() != null && !late.test(task) && task.dueAt().isBefore(midnight);
        return new DayTasks(tasks.stream().filter(late).toList(), tasks.stream().filter(dueToday).toList(),
                tasks.stream().filter(late.or(dueToday).negate()).toList());
    }

    boolean isEmpty() {
        return late.isEmpty() && dueToday.isEmpty() && waiting.isEmpty();
    }

    /** What is late or due that day, a line each. */
    String pressing() {
        return paragraph("Quá hạn", late) + paragraph("Đến hạn hôm nay", dueToday);
    }

    /** All of it, a line each. */
    String all() {
        return pressing() + paragraph("Đang chờ", waiting);
    }

    private static String paragraph(String title, List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return "";
        }
        String lines = IntStream.range(0, Math.min(tasks.size(), MOST_LINES)).mapToObj(i -> (i + 1) + ". " + line(tasks.get(i))).collect(Collectors.joining("\n"));
        String more = tasks.size() > MOST_LINES ? "\n… và " + (tasks.size() - MOST_LINES) + " việc khác." : "";
        return "\n" + title + " (" + tasks.size() + "):\n" + lines + more + "\n";
    }

    private static String line(OpenTask task) {
        String name = task.confidential() ? "Việc hạn chế người xem, xem trong hệ thống" : task.name();
        return task.dueAt() == null ? name + "." : name + " (hạn " + Days.text(task.dueAt()) + ").";
    }
}
