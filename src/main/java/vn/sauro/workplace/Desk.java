package vn.sauro.workplace;

import java.util.Collection;
import java.util.List;

/** Whoever runs tasks knows what a person may see of them. */
public interface Desk {

    /**
     * A ready filter of Tasklist with how many tasks it holds for the person.
     *
     * @param description what it holds
     */
    record Filter(String id, String name, String description, long count) {}

    /** Those of the tasks that the person may see, in the order asked for. */
    List<DeskTask> tasks(String person, Collection<String> ids);

    /** The first tasks of a filter, by due date. */
    List<DeskTask> first(String person, String filter, int most);

    /** The filters the person may use, in their order. */
    List<Filter> filters(String person);

    /** Whether the person may start the process. */
    boolean mayStart(String person, String process);
}
