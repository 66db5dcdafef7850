package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProcedurePhaseTest {

    @Test
    void everyStepHasAPhaseThatMakesItDue() {
        for (Step step : Step.values()) {
            assertThat(Arrays.stream(ProcedurePhase.values()).filter(phase -> phase.step().filter(step::equals).isPresent())).as(step.name()).isNotEmpty();
        }
    }

    @Test
    void onlyPostingAndLedgersHaveASecondRound() {
        assertThat(ProcedurePhase.PUBLISH_SCHEME.again()).isEqualTo(ProcedurePhase.PUBLISH_SCHEME_AGAIN);
        assertThat(ProcedurePhase.RECORD_LEDGER.again()).isEqualTo(ProcedurePhase.RECORD_LEDGER_AGAIN);
        assertThat(ProcedurePhase.REVISE_SCHEME.again()).isEqualTo(ProcedurePhase.REVISE_SCHEME);
    }

    @Test
    void aStemOutsideTheProcedureIsNoPhase() {
        assertThatThrownBy(() -> ProcedurePhase.ofCode("unknown")).isInstanceOf(IllegalArgumentException.class);
    }
}
