package vn.sauro.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A task that waits.
 *
 * @param units        whose members may do it
 * @param people       who may do it by name
 * @param assignee     who has claimed it, or was given it
 * @param dueAt        as people read it; null when there is no date
 * @param confidential whether messages say nothing of what it is about
 */
public record OpenTask(String id, String name, Set<String> units, Set<String> people, Optional<String> assignee, Instant dueAt, boolean confidential) {}
