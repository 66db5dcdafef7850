package vn.sauro.rearrangement.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.PlanKey.Scope;
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

    /** Due date of the task this execution is about to create, as people read it. */
    public Date of(DelegateExecution execution) {
        ProcedurePhase phase = phase(execution.getCurrentActivityId(), execution)
                .orElseThrow(() -> new IllegalArgumentException("No phase of the procedure is called " + execution.getCurrentActivityId()));
        return shown(rearrangements.dueWhenBegun(HamletRearrangementVariables.REARRANGEMENT_CODE.in(execution), phase));
    }

    /** Due date an open task has after the deadline moved; empty for work that has no date within the procedure. */
    Optional<Date> ofOpenTask(DelegateTask task) {
        String code = HamletRearrangementVariables.REARRANGEMENT_CODE.in(task);
        return phase(task.getTaskDefinitionKey(), task).filter(phase -> rearrangements.dueAt(code, phase).isPresent())
                .map(phase -> shown(rearrangements.dueWhenBegun(code, phase)));
    }

    private static Date shown(Instant due) {
        return Date.from(due.minus(SHOWN_BEFORE));
    }

    private static Optional<ProcedurePhase> phase(String element, VariableScope scope) {
        return phase(element.substring(PREFIX.length()), PublicConsultationVariables.ROUND.in(scope), UnitPlanVariables.PLAN_SCOPE.in(scope));
    }

    /**
     * The phase a task is.
     *
     * @param step  its stem
     * @param round null outside of a consultation
     * @param scope of the plan it is about; null outside of plans
     */
    static Optional<ProcedurePhase> phase(String step, Integer round, String scope) {
        return ProcedurePhase.find(step).map(phase -> {
            ProcedurePhase ofRound = inSecondRound(phase, round) ? phase.again() : phase;
            return Scope.WHOLE_CONCLUSION.name().equals(scope) ? ofRound.forConclusion() : ofRound;
        });
    }

    /** While a scheme is posted the variable still names the round before: any round before means again. */
    private static boolean inSecondRound(ProcedurePhase phase, Integer round) {
        return round != null && (phase == ProcedurePhase.PUBLISH_SCHEME || round > 1);
    }
}
