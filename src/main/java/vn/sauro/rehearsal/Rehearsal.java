package vn.sauro.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;

/** Walks the procedure from event to event: tasks people get to, timers, and what people do without being asked. */
@Component
@Profile("rehearsal")
class Rehearsal {

    /**
     * One thing done, for the timeline.
     *
     * @param element key of the answered task, or of the process that was started
     * @param group   code of the unit or body it was done for; null for one that a person owed
     */
    record Entry(Instant at, String element, String group, Person person, String what) {}

    private record Event(Instant at, Runnable happening) {}

    /** By how much a deadline moves that leaves no time for what is still to be done. */
    private static final int MORE_DAYS = 28;
    /** A walk that is not over by then goes round in circles. */
    private static final Duration LONGEST = Duration.ofDays(500);
    /** How an answer is told that takes another way than usual, by the form's value. */
    private static final Map<String, String> TOLD = Map.of("RETURN", ": trả lại", "HAND_BACK", ": đề nghị giao lại", "WITHDRAW", ": thu hồi", "RENEW", ": tiếp tục thực hiện");
    private static final Plot IN_TIME = new Plot() {};

    private final Stage stage;
    private final CommuneClock clock;
    private final Organisation organisation;
    private final Cast cast;
    private final Rearrangements rearrangements;
    private final Parts parts;
    private final Deeds deeds;
    private final Diary diary;
    private final Escalations escalations;

    Rehearsal(Stage stage, CommuneClock clock, Organisation organisation, Cast cast, Rearrangements rearrangements, Parts parts, Deeds deeds, Diary diary,
            Escalations escalations) {
        this.stage = stage;
        this.clock = clock;
        this.organisation = organisation;
        this.cast = cast;
        this.rearrangements = rearrangements;
        this.parts = parts;
        this.deeds = deeds;
        this.diary = diary;
        this.escalations = escalations;
    }

    /**
     * Plays the opened rearrangement until nobody owes anything any more and no timer runs; may be called again after a kill and goes on
     * where it was.
     *
     * @param rearrangement its code; empty where none is opened
     */
    void play(String rearrangement, Plot plot, Dice dice, Consumer<Entry> timeline) {
        Instant end = deeds.begin(rearrangement).plus(LONGEST);
        List<Deed> wishes = plot.deeds(deeds.sendable(rearrangement));
        Set<Deed> over = new HashSet<>();
        stage.settle();
        for (Optional<Event> next = next(rearrangement, plot, dice, wishes, over, timeline); next.isPresent();
                next = next(rearrangement, plot, dice, wishes, over, timeline)) {
            if (next.get().at().isAfter(end)) {
                throw new IllegalStateException("The rehearsal does not end: " + stage.openTasks());
            }
            if (next.get().at().isAfter(clock.instant())) {
                clock.advanceTo(next.get().at());
            }
            next.get().happening().run();
            stage.settle();
        }
    }

    private Optional<Event> next(String rearrangement, Plot plot, Dice dice, List<Deed> wishes, Set<Deed> over, Consumer<Entry> timeline) {
        Stream<Event> timer = stage.nextTimer().map(at -> new Event(at, () -> {})).stream();
        Stream<Event> done = wishes.stream().filter(deed -> !over.contains(deed)).flatMap(deed -> deed(deed, rearrangement, dice, over, timeline).stream());
        Stream<Event> answers = stage.openTasks().stream().map(task -> new Event(parts.of(task).when(task, warned(task) ? IN_TIME : plot, dice.of("when", task), diary),
                () -> turn(task, plot, dice, timeline)));
        return Stream.of(timer, done, answers).flatMap(events -> events).min(Comparator.comparing(Event::at));
    }

    /** Whoever was given another date by BTV lets it lie no longer. */
    private boolean warned(Stage.OpenTask task) {
        return escalations.decidedOn(task.id());
    }

    /** What was due while the clock stood elsewhere was done or could not be done; so a rehearsal that goes on after a kill finds the same. */
    private Optional<Event> deed(Deed deed, String rearrangement, Dice dice, Set<Deed> over, Consumer<Entry> timeline) {
        Optional<Instant> due = deeds.due(deed, rearrangement);
        if (due.isPresent() && !due.get().isAfter(clock.instant()) && (due.get().isBefore(clock.instant()) || deeds.done(deed, due.get()))) {
            over.add(deed);
            return Optional.empty();
        }
        return due.map(at -> new Event(at, () -> {
            over.add(deed);
            if (deed instanceof Deed.DayBegins) {
                stage.makeDue(Deeds.process(deed));
            } else {
                deeds.makeOut(deed, rearrangement, Parts.day(clock.instant()), dice.of("deed", deed.toString())).ifPresent(start -> begin(start, timeline));
            }
        }));
    }

    private void begin(Deeds.Start start, Consumer<Entry> timeline) {
        stage.start(start.process(), start.person().id(), start.form());
        timeline.accept(new Entry(clock.instant(), start.process(), start.group(), start.person(), start.name() + told(start.form())));
    }

    private void turn(Stage.OpenTask task, Plot plot, Dice dice, Consumer<Entry> timeline) {
        if (parts.of(task).withoutTime(task, Parts.day(clock.instant()))) {
            Rearrangement open = rearrangements.get(task.variables().get("rearrangementCode"));
            begin(plot.calledOffWithoutTime(task) ? deeds.cancel(open, Parts.day(clock.instant()), dice.of("cancel", task))
                    : deeds.redate(open, MORE_DAYS, Parts.day(clock.instant()), dice.of("redate", task)), timeline);
            return;
        }
        boolean office = task.officeMay() && plot.onBehalf(task);
        List<Person> people = office ? cast.members(Organisation.OFFICE) : parts.eligible(task);
        Person person = people.get(dice.of("person", task).nextInt(people.size()));
        Map<String, Object> form = new HashMap<>(parts.of(task).fillIn(new Part.Turn(task, clock.instant(), dice.of("answer", task), plot,
                stage.answered(task.key(), task.businessKey()))));
        boolean onBehalf = office && !organisation.isMember(person.id(), task.group());
        if (onBehalf) {
            form.put("onBehalfPaper", "Bản giấy đơn vị gửi, ảnh chụp kèm theo");
        }
        stage.answer(task, person.id(), form);
        timeline.accept(new Entry(clock.instant(), task.key(), onBehalf ? Organisation.OFFICE : task.group(), person,
                task.name() + (onBehalf ? " (nhập hộ)" : "") + (standsIn(task, person) ? " (theo ủy quyền)" : "") + told(form)));
    }

    private boolean standsIn(Stage.OpenTask task, Person person) {
        return task.group() != null && organisation.actsFor(person.id(), task.group()).isPresent();
    }

    private static String told(Map<String, Object> form) {
        Optional<String> told = Stream.of("verdict", "answer", "action").map(field -> TOLD.get(Objects.toString(form.get(field)))).filter(Objects::nonNull).findFirst();
        if (told.isPresent()) {
            return told.get();
        }
        return form.containsKey("newDeadline") ? ": trước ngày " + form.get("newDeadline") : "";
    }
}
