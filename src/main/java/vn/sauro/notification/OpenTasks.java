package vn.sauro.notification;

import java.util.List;

/** Whoever runs tasks knows what waits. */
public interface OpenTasks {

    /** All that wait, by due date. */
    List<OpenTask> all();
}
