package vn.sauro.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What one person does with one kind of task. */
interface Part {

    /** When they get to it. */
    default Instant when(Stage.OpenTask task, RandomGenerator random, Diary diary) {
        return diary.inOfficeHours(task.createdAt(), task.dueAt(), random);
    }

    /** Whether only the head of the unit may do it. */
    default boolean byTheHead() {
        return false;
    }

    /** The filled-in form, given at this instant. */
    Map<String, Object> fillIn(Stage.OpenTask task, Instant now, RandomGenerator random);
}
