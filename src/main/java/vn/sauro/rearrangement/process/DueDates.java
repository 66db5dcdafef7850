package vn.sauro.rearrangement.process;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.rearrangement.Rearrangements;

/** Bean {@code dueDates} of the models: by when a task is due. */
@Component("dueDates")
public class DueDates {

    private static final String PREFIX = "userTask_";
    /** Due dates are exclusive; one second less lets people read the last day itself, 23:59:59. */
    private static final Duration SHOWN_BEFORE = Duration.ofSeconds(1);

    private final Rearrangements rearrangements;

    DueDates(Rearrangements rearrangements) {
        this.rearrangements = rearrangements;
    }

    /** Due date of the task this execution is about to create, as people read it; null for work that has none of its own. */
    public Date of(DelegateExecution execution) {
        return rearrangements.dueAt(HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution), phase(execution))
                .map(due -> Date.from(due.minus(SHOWN_BEFORE))).orElse(null);
    }

    private static ProcedurePhase phase(DelegateExecution execution) {
        ProcedurePhase phase = ProcedurePhase.ofCode(execution.getCurrentActivityId().substring(PREFIX.length()));
        return inSecondRound(phase, PublicConsultationVariables.ROUND.in(execution)) ? phase.again() : phase;
    }

    /** While a scheme is posted the variable still names the round before: any round before means again. */
    private static boolean inSecondRound(ProcedurePhase phase, Integer round) {
        return round != null && (phase == ProcedurePhase.PUBLISH_SCHEME || round > 1);
    }
}
