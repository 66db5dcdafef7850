package vn.sauro.rearrangement.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Severity;
import vn.sauro.escalation.WaitFacts;
import vn.sauro.escalation.WaitSource;
import vn.sauro.rearrangement.ProcedurePhase;
import vn.sauro.rearrangement.Rearrangements;

/** What the procedure can still lose when a task of it is late, and the day no extension passes. */
@Component
class RearrangementWaits implements WaitSource {

    private static final String ASSIGNMENT = "assignment";
    private static final String HOT_SPOT = "hot-spot";

    private final Rearrangements rearrangements;

    RearrangementWaits(Rearrangements rearrangements) {
        this.rearrangements = rearrangements;
    }

    @Override
    public Optional<WaitFacts> of(String process, String step, UnaryOperator<String> variable) {
        if (process.equals(ASSIGNMENT)) {
            return planned(variable.apply("assignmentCode"));
        }
        String code = variable.apply(HamletRearrangementVariables.REARRANGEMENT_CODE.name());
        return code == null || process.equals(HOT_SPOT) ? Optional.empty() : DueDates.phase(step, round(variable), variable.apply(UnitPlanVariables.PLAN_SCOPE.name()))
                .map(phase -> facts(code, phase));
    }

    private static Integer round(UnaryOperator<String> variable) {
        return Optional.ofNullable(variable.apply(PublicConsultationVariables.ROUND.name())).map(Integer::valueOf).orElse(null);
    }

    private WaitFacts facts(String code, ProcedurePhase phase) {
        return new WaitFacts(Severity.NORMAL, () -> rearrangements.spareDays(code, phase), rearrangements.lastDay(code, phase), false);
    }

    /** An assignment taken from a plan for the rearrangement ends with it, as the plan's rows had to. */
    private Optional<WaitFacts> planned(String assignment) {
        return rearrangements.find(assignment.substring(0, assignment.indexOf(':')))
                .map(rearrangement -> new WaitFacts(Severity.NORMAL, Optional::empty, Optional.of(rearrangement.lastDay()), false));
    }
}
