package vn.sauro.workplace;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import vn.sauro.organisation.Person;

/** What lies on a person's desk when they come in: what is late, due and waiting, what was begun, and what their role does most. */
@Service
@EnableConfigurationProperties(WorkplaceProperties.class)
public class Workplace {

    private static final int FIRST = 5;
    private static final String TASK = "userTask_";

    /**
     * Something the role does most.
     *
     * @param count how many tasks of the kind wait; empty where it is no task
     * @param task  the first of them
     * @param start key of the process it starts
     * @param page  path of a page beside Tasklist
     */
    public record Deed(String title, Optional<Long> count, Optional<String> task, Optional<String> start, Optional<String> page) {}

    /** A draft and what it belongs to, as people name it. */
    public record Begun(FormDraft draft, String name) {}

    /**
     * @param role    as people name it
     * @param units   whose work the person does today
     * @param filters Tasklist's filters with their counts
     * @param first   what is due first
     */
    public record Morning(String role, List<String> units, List<Desk.Filter> filters, List<DeskTask> first, List<Deed> deeds, List<Begun> begun) {}

    private final Desk desk;
    private final FormDrafts drafts;
    private final WorkplaceProperties properties;

    Workplace(Desk desk, FormDrafts drafts, WorkplaceProperties properties) {
        this.desk = desk;
        this.drafts = drafts;
        this.properties = properties;
    }

    /** As it is now. */
    public Morning of(Person person) {
        List<Desk.Unit> units = desk.units(person.id());
        List<String> codes = units.stream().map(Desk.Unit::code).toList();
        WorkplaceProperties.Role role = properties.roles().stream().filter(one -> one.isOf(codes)).findFirst().orElseThrow(() -> new IllegalStateException("No role is everyone's"));
        List<DeskTask> open = desk.open(person.id());
        return new Morning(role.name(), units.stream().map(Desk.Unit::name).toList(), desk.filters(person.id()), open.stream().limit(FIRST).toList(),
                role.deeds().stream().map(deed -> deed(person.id(), deed, open)).toList(),
                drafts.all(person.id()).stream().flatMap(draft -> begun(person.id(), draft).stream()).toList());
    }

    private Deed deed(String person, WorkplaceProperties.Deed deed, List<DeskTask> open) {
        if (deed.task() != null) {
            List<DeskTask> waiting = open.stream().filter(task -> task.key().equals(TASK + deed.task())).toList();
            return new Deed(deed.title(), Optional.of((long) waiting.size()), waiting.stream().findFirst().map(DeskTask::id), Optional.empty(), Optional.empty());
        }
        return new Deed(deed.title(), Optional.empty(), Optional.empty(), Optional.ofNullable(deed.start()), Optional.ofNullable(deed.page()));
    }

    private Optional<Begun> begun(String person, FormDraft draft) {
        String id = draft.form().id();
        return (draft.form().kind() == FormPlace.Kind.TASK ? desk.tasks(person, List.of(id)).stream().map(DeskTask::name).findFirst() : desk.startName(person, id))
                .map(name -> new Begun(draft, name));
    }
}
