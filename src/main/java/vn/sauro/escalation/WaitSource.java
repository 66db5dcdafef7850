package vn.sauro.escalation;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A module whose processes wait for somebody tells what it knows of the work. Modules above this one implement it. */
public interface WaitSource {

    /**
     * Facts about work of one of the module's processes.
     *
     * @param process  id of the process
     * @param step     stem of the task
     * @param variable the instance's variable of that name as text; null when it has none
     * @return empty when the process is another module's
     */
    Optional<WaitFacts> of(String process, String step, UnaryOperator<String> variable);
}
