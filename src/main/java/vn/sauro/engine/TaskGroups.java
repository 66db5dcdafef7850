package vn.sauro.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bean {@code taskGroups} of the ready filters: which of a person's groups fill the inbox. */
@Component("taskGroups")
public class TaskGroups {

    private final AccessProperties access;

    TaskGroups(AccessProperties access) {
        this.access = access;
    }

    /** The groups without those whose tasks stand in a filter of their own. */
    public List<String> own(Collection<String> groups) {
        return groups.stream().filter(group -> !access.sideGroups().containsKey(group)).toList();
    }
}
