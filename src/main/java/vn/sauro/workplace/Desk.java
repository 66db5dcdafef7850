package vn.sauro.workplace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whoever runs tasks knows what a person may see of them. */
public interface Desk {

    /**
     * A ready filter of Tasklist with how many tasks it holds for the person.
     *
     * @param description what it holds
     */
    record Filter(String id, String name, String description, long count) {}

    /** A unit or body. */
    record Unit(String code, String name) {}

    /** Those of the tasks that the person may see, in the order asked for. */
    List<DeskTask> tasks(String person, Collection<String> ids);

    /** What waits for the person or a unit of theirs, by due date, not more than a screen can hold. */
    List<DeskTask> open(String person);

    /** The filters the person may use, in their order. */
    List<Filter> filters(String person);

    /** The units the person works for today, standing in included, by name. */
    List<Unit> units(String person);

    /** The name of the process in the start list; empty when the person may not start it. */
    Optional<String> startName(String person, String process);
}
