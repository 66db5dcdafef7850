package vn.sauro.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What one person does with one kind of task. */
interface Part {

    /**
     * One answer.
     *
     * @param before how often this element was answered before in the same matter
     */
    record Turn(Stage.OpenTask task, Instant now, RandomGenerator random, Plot plot, int before) {

        LocalDate today() {
            return Parts.day(now);
        }
    }

    /** When they get to it. */
    default Instant when(Stage.OpenTask task, Plot plot, RandomGenerator random, Diary diary) {
        int late = plot.daysLate(task);
        return late > 0 && task.dueAt() != null ? diary.afterDue(task.dueAt(), late, random)
                : diary.inOfficeHours(task.createdAt(), task.dueAt(), plot.promptDays(), random);
    }

    /** Whether the deadline leaves no day on which it could be done that day. */
    default boolean withoutTime(Stage.OpenTask task, LocalDate day) {
        return false;
    }

    /** The filled-in form. */
    Map<String, Object> fillIn(Turn turn);
}
