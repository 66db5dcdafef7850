package vn.sauro.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** The morning's digest: what is late, due today or waiting, to each person who has any of it. */
@Service
public class Digests {

    private final OpenTasks tasks;
    private final Organisation organisation;
    private final Messages messages;
    private final NotificationProperties settings;
    private final WorkingCalendar calendar;
    private final Optional<Mail> mail;
    private final Clock clock;

    Digests(OpenTasks tasks, Organisation organisation, Messages messages, NotificationProperties settings, WorkingCalendar calendar, Optional<Mail> mail, Clock clock) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.messages = messages;
        this.settings = settings;
        this.calendar = calendar;
        this.mail = mail;
        this.clock = clock;
    }

    /** Once for each person and day. Nothing on a day off, and nothing where no mail server is configured: in the app people have the tasks themselves. */
    @Transactional
    public void post() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        if (mail.isEmpty() || calendar.covers(today) && !calendar.isWorkingDay(today)) {
            return;
        }
        byPerson().forEach((person, open) -> {
            String link = settings.link("/camunda/app/tasklist/").map(page -> "\nMở hệ thống: " + page).orElse("");
            messages.post(new Message("digest:" + today, Message.Kind.DIGEST, List.of(person), "Việc trong ngày " + Days.text(today),
                    "Việc của đồng chí ngày " + Days.text(today) + ":\n" + DayTasks.of(open, now).all() + link));
        });
    }

    private Map<String, List<OpenTask>> byPerson() {
        Map<String, Set<String>> people = new HashMap<>();
        Map<String, Set<OpenTask>> open = new HashMap<>();
        for (OpenTask task : tasks.all()) {
            for (String person : task.assignee().map(Set::of).orElseGet(() -> candidates(task, people))) {
                open.computeIfAbsent(person, ignored -> new LinkedHashSet<>()).add(task);
            }
        }
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, person -> List.copyOf(person.getValue())));
    }

    private Set<String> candidates(OpenTask task, Map<String, Set<String>> people) {
        return Stream.concat(task.people().stream(), task.units().stream().filter(unit -> !unit.equals(Organisation.ON_BEHALF))
                .flatMap(unit -> people.computeIfAbsent(unit, this::peopleOf).stream())).collect(Collectors.toSet());
    }

    private Set<String> peopleOf(String unit) {
        return Stream.concat(organisation.members(unit).stream(), organisation.standIns(unit).stream()).map(Person::id).collect(Collectors.toSet());
    }
}
