package vn.sauro.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work somebody is waited for.
 *
 * @param subject        what is owed, named alike in every run: two waits of one name and due date are the same lateness
 * @param kind           id of the process that waits
 * @param title          as people name it; of confidential work only that there is something
 * @param unitCode       whose it is; empty for a person told by name
 * @param people         who are told by name
 * @param dueAt          the last second that is in time
 * @param task           where it stands now: the engine's id of the task
 * @param procedure      code of the rearrangement it belongs to
 * @param facts          what its module knows of it
 */
public record Wait(String subject, String kind, String title, Optional<String> unitCode, List<String> people, Instant dueAt, String task,
                   Optional<String> procedure, WaitFacts facts) {}
