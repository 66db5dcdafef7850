package vn.sauro.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine as the rehearsal sees it: what waits for people, and how one of them answers. */
public interface Stage {

    /**
     * A task that waits for somebody.
     *
     * @param id          the engine's, for {@link Stage#answer} only: it differs from run to run
     * @param key         element of the model without its type, such as {@code recordLedger}
     * @param index       which of several at the same moment; 0 for the only one
     * @param name        as people read it
     * @param form        name of the form's file without ending
     * @param group       code of the unit or body that owes it; null for one that is owed by persons
     * @param people      accounts of those it is owed by in person; empty for one that a unit or body owes
     * @param holder      account of who has it in hand; null while nobody has
     * @param officeMay   whether VPĐU may enter it for the unit
     * @param businessKey what it is about; with key and createdAt the same in every run
     * @param variables   ids the task sees, such as {@code schemeCode}
     */
    record OpenTask(String id, String key, int index, String name, String form, String group, List<String> people, String holder, boolean officeMay, String businessKey,
                    Instant createdAt, Instant dueAt, Map<String, String> variables) {

        /** The same in every run, another for every task. */
        public String identity() {
            return businessKey + '|' + key + (index == 0 ? "" : "#" + index) + '|' + createdAt;
        }
    }

    /** Runs what the engine has to do by itself at this instant, until nothing is left. */
    void settle();

    /** When the engine next does something by itself; empty when it waits for people alone. */
    Optional<Instant> nextTimer();

    /** All tasks that wait, in an order that is the same in every run. */
    List<OpenTask> openTasks();

    /** Claims the task and submits its form as this person. */
    void answer(OpenTask task, String personId, Map<String, Object> values);

    /** How often a task of this element was answered in that matter. */
    int answered(String key, String businessKey);

    /** When a task of this element was first answered in that matter; empty before. */
    Optional<Instant> firstAnswer(String key, String businessKey);

    /** Submits the start form of a process as this person. */
    void start(String process, String personId, Map<String, Object> values);

    /** The timer that starts the process is due now; {@link #settle} runs it. */
    void makeDue(String process);

    /** Whether an instance of the process was started at that instant. */
    boolean startedAt(String process, Instant instant);

    /** What the engine still holds when all should be over, each as an English line; empty when nothing. */
    List<String> leftovers();
}
