package vn.sauro.workplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as it lies on somebody's desk.
 *
 * @param key         of the task in its model
 * @param process     key of its process
 * @param step        the process, as people name it
 * @param units       whose task it is, as people name them
 * @param description what to do
 * @param holder      the name of who has claimed it
 * @param dueAt       null when it has no date
 */
public record DeskTask(String id, String name, String key, String process, String step, List<String> units, String description, Optional<String> holder, Instant dueAt) {}
