package vn.sauro.workplace;

import java.util.Optional;

/** Whoever runs tasks can explain them. */
public interface TaskGuides {

    /** Of a task the person may see. */
    Optional<TaskGuide> of(String person, String taskId);
}
