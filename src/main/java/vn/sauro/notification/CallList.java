package vn.sauro.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;

/** Whom VPĐU calls today about what is late or due. Confidential work is not in it: those it concerns call each other. */
@Service
public class CallList {

    /**
     * Somebody to call.
     *
     * @param unit for which the person answers, as people name it
     * @param text ready to be read out or sent by Zalo
     */
    public record Call(Person person, String unit, int late, int dueToday, String text) {}

    private record Callee(Person person, String unit) {}

    private final OpenTasks tasks;
    private final Organisation organisation;
    private final Clock clock;

    CallList(OpenTasks tasks, Organisation organisation, Clock clock) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Those with late work first, then by unit; VPĐU's own work is not in it. */
    @Transactional(readOnly = true)
    public List<Call> today() {
        Map<Callee, List<OpenTask>> calls = new LinkedHashMap<>();
        Map<String, List<Callee>> known = new LinkedHashMap<>();
        for (OpenTask task : pressing()) {
            for (String unit : task.units()) {
                List<Callee> answering = task.assignee().map(person -> List.of(new Callee(organisation.person(person), name(unit))))
                        .orElseGet(() -> known.computeIfAbsent(unit, this::answering));
                answering.forEach(callee -> calls.computeIfAbsent(callee, ignored -> new ArrayList<>()).add(task));
            }
        }
        List<Call> all = new ArrayList<>();
        calls.forEach((callee, open) -> all.add(call(callee, DayTasks.of(open, clock.instant()))));
        all.sort(Comparator.comparing((Call call) -> call.late() == 0).thenComparing(Call::unit).thenComparing(call -> call.person().id()));
        return all;
    }

    private List<OpenTask> pressing() {
        DayTasks day = DayTasks.of(tasks.all().stream().filter(task -> !task.confidential()).map(CallList::withoutTheOffice).toList(), clock.instant());
        return Stream.concat(day.late().stream(), day.dueToday().stream()).toList();
    }

    private static OpenTask withoutTheOffice(OpenTask task) {
        return new OpenTask(task.id(), task.name(), task.units().stream().filter(unit -> !unit.equals(Organisation.OFFICE) && !unit.equals(Organisation.ON_BEHALF))
                .collect(Collectors.toSet()), task.people(), task.assignee(), task.dueAt(), false);
    }

    /** The head; who stands in while the head is on leave; every member of a unit without a head. */
    private List<Callee> answering(String unit) {
        Optional<Person> head = organisation.head(unit);
        List<Person> people = head.map(List::of).orElseGet(() -> organisation.members(unit));
        List<Person> standIns = head.filter(person -> organisation.isAway(person.id())).map(person -> organisation.standIns(unit)).orElse(List.of());
        return (standIns.isEmpty() ? people : standIns).stream().map(person -> new Callee(person, name(unit))).toList();
    }

    private String name(String unit) {
        return organisation.findUnit(unit).map(Unit::name).orElse(unit);
    }

    private static Call call(Callee callee, DayTasks day) {
        String text = "Kính gửi đồng chí " + callee.person().name() + " (" + callee.unit() + "). Văn phòng Đảng ủy xin nhắc công việc:\n" + day.pressing()
                + "\nĐề nghị đồng chí thực hiện và báo cáo trên hệ thống; có khó khăn, vướng mắc thì báo ngay Văn phòng Đảng ủy.";
        return new Call(callee.person(), callee.unit(), day.late().size(), day.dueToday().size(), text);
    }
}
