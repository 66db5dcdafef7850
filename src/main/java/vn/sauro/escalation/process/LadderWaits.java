package vn.sauro.escalation.process;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sauro.escalation.Severity;
import vn.sauro.escalation.WaitFacts;
import vn.sauro.escalation.WaitSource;

/** BTV's decision about confidential work is confidential too when it is late. */
@Component
class LadderWaits implements WaitSource {

    private static final String PROCESS = "escalation";

    @Override
    public Optional<WaitFacts> of(String process, String step, UnaryOperator<String> variable) {
        return process.equals(PROCESS) ? Optional.of(new WaitFacts(Severity.NORMAL, Optional::empty, Optional.empty(), EscalationVariables.confidential(variable)))
                : Optional.empty();
    }
}
