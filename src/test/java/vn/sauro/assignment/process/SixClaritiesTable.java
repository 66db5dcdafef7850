package vn.sauro.assignment.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import vn.sauro.assignment.ClarityDraft;
import vn.sauro.assignment.ClarityRules;

/** The shipped decision table on a decision engine of its own, for tests that need nothing else of the application. */
public final class SixClaritiesTable implements ClarityRules {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = decision();

    private DmnDecision decision() {
        try (InputStream file = Files.newInputStream(Path.of("processes/six-clarities.dmn"))) {
            return engine.parseDecision(DmnClarityRules.DECISION, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> missing(ClarityDraft draft) {
        return engine.evaluateDecisionTable(decision, DmnClarityRules.inputs(draft)).collectEntries("missing");
    }
}
