package vn.sauro.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The engine as the rehearsal sees it: what waits for people, and how one of them answers. */
public interface Stage {

    /**
     * A task that waits for somebody.
     *
     * @param id          the engine's, for {@link Stage#answer} only: it differs from run to run
     * @param key         element of the model without its type, such as {@code recordLedger}
     * @param name        as people read it
     * @param form        name of the form's file without ending
     * @param group       code of the unit or body that owes it
     * @param businessKey what it is about; with key and createdAt the same in every run
     * @param variables   ids the task sees, such as {@code schemeCode}
     */
    record OpenTask(String id, String key, String name, String form, String group, String businessKey, Instant createdAt, Instant dueAt,
                    Map<String, String> variables) {}

    /** Runs what the engine has to do by itself at this instant, until nothing is left. */
    void settle();

    /** All tasks that wait, in an order that is the same in every run. */
    List<OpenTask> openTasks();

    /** Claims the task and submits its form as this person. */
    void answer(OpenTask task, String personId, Map<String, Object> values);
}
