package vn.sauro.workplace;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A feature whose tasks each have a reason of their own, such as the order of the notice an assignment comes from. */
public interface ReasonSource {

    /**
     * @param process  whose task it is
     * @param variable reads a variable of the task as text; null when there is none
     */
    Optional<TaskGuide.Why> reason(String process, UnaryOperator<String> variable);
}
