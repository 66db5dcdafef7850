package vn.sauro.assignment.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Assignments;
import vn.sauro.workplace.ReasonSource;
import vn.sauro.workplace.TaskGuide.Why;

/** The reason of an assignment's tasks: the order it comes from, word for word where the document is quoted. */
@Component
class AssignmentReason implements ReasonSource {

    private static final String PROCESS = "assignment";

    private final Assignments assignments;

    AssignmentReason(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public Optional<Why> reason(String process, UnaryOperator<String> variable) {
        if (!process.equals(PROCESS)) {
            return Optional.empty();
        }
        Assignment assignment = assignments.get(variable.apply(AssignmentVariables.CODE));
        return Optional.of(assignment.quotation().map(quotation -> new Why(assignment.clarities().basis(), quotation, true))
                .orElseGet(() -> new Why(assignment.clarities().basis(), assignment.clarities().task(), false)));
    }
}
