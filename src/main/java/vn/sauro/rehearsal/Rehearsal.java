package vn.sauro.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/**
 * Walks the procedure task by task. Every choice is drawn from the seed and the task's own name, never from a running sequence: a
 * rehearsal that was killed makes the same choices when it goes on.
 */
@Component
@Profile("rehearsal")
class Rehearsal {

    /** One answered task, for the timeline. */
    record Entry(Instant at, String group, Person person, Stage.OpenTask task) {}

    private record Planned(Stage.OpenTask task, Instant at) {}

    private final Stage stage;
    private final CommuneClock clock;
    private final Organisation organisation;
    private final OnTimeParts parts;
    private final Diary diary;

    Rehearsal(Stage stage, CommuneClock clock, Organisation organisation, OnTimeParts parts, Diary diary) {
        this.stage = stage;
        this.clock = clock;
        this.organisation = organisation;
        this.parts = parts;
        this.diary = diary;
    }

    /** Plays the opened rearrangement until nobody owes anything any more; may be called again after a kill and goes on where it was. */
    void play(long seed, Consumer<Entry> timeline) {
        stage.settle();
        List<Stage.OpenTask> open = stage.openTasks();
        while (!open.isEmpty()) {
            Planned next = open.stream().map(task -> new Planned(task, plan(task, seed))).min(Comparator.comparing(Planned::at)).orElseThrow();
            if (next.at().isAfter(clock.instant())) {
                clock.advanceTo(next.at());
            }
            Person person = personFor(next.task(), seed);
            stage.answer(next.task(), person.id(), parts.of(next.task()).fillIn(next.task(), clock.instant(), random(next.task(), seed, "answer")));
            timeline.accept(new Entry(clock.instant(), next.task().group(), person, next.task()));
            stage.settle();
            open = stage.openTasks();
        }
    }

    private Instant plan(Stage.OpenTask task, long seed) {
        return parts.of(task).when(task, random(task, seed, "when"), diary);
    }

    private Person personFor(Stage.OpenTask task, long seed) {
        if (parts.of(task).byTheHead()) {
            return organisation.head(task.group()).orElseThrow();
        }
        List<Person> members = organisation.members(task.group());
        return members.get(random(task, seed, "person").nextInt(members.size()));
    }

    private static RandomGenerator random(Stage.OpenTask task, long seed, String purpose) {
        long mixed = seed;
        for (char c : (purpose + '|' + task.businessKey() + '|' + task.key() + '|' + task.createdAt()).toCharArray()) {
            mixed = mixed * 1_000_003L + c;
        }
        return new SplittableRandom(mixed);
    }
}
