package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.engine.ChangedModels;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.FreshProcedure;

@EngineTest
class MigratedRehearsalTest {

    private static final long SEED = 7;

    @Autowired
    private Rehearsal rehearsal;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path folder;

    private static final class Stopped extends RuntimeException {}

    @Test
    void aRehearsalMigratedAgainAndAgainGivesTheReportOfAnUndisturbedOne() throws Exception {
        sample.open();
        rehearsal.play(SEED, answered -> {});
        ProcedureReport undisturbed = report();
        Map<String, String> decidedBefore = decisions(Set.of());

        FreshProcedure.begin(context);
        try (ChangedModels models = new ChangedModels(folder, context)) {
            Set<String> answered = new HashSet<>();
            Set<String> migrated = new HashSet<>();
            sample.open();
            int version = 1;
            while (stoppedAfterTheNextKindOfTask(answered)) {
                version++;
                models.change("processes/dissemination.bpmn", "</bpmn:definitions>", "<!-- " + version + " --></bpmn:definitions>");
                assertThat(models.migrate("run")).extracting(ChangedModels.Answer::exitCode).isEqualTo(0);
                engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> migrated.add(instance.getProcessDefinitionId().split(":")[0]));
            }
            assertThat(report()).isEqualTo(undisturbed);
            assertThat(migrated).containsExactlyInAnyOrder("hamlet-rearrangement", "dissemination", "unit-plan", "assignment-acceptance", "rearrangement-scheme",
                    "public-consultation", "hamlet-ledger", "approval-dossier", "hamlet-consolidation");
            assertThat(decisions(decidedBefore.keySet()).values()).isNotEmpty().doesNotContainAnyElementsOf(decidedBefore.values());
        }
    }

    /** A new version of the program comes after the first answer of every kind, right after the submit and before what the engine does next. */
    private boolean stoppedAfterTheNextKindOfTask(Set<String> answered) {
        Throwable stopped = catchThrowable(() -> rehearsal.play(SEED, entry -> {
            if (answered.add(entry.task().key())) {
                throw new Stopped();
            }
        }));
        assertThat(stopped).satisfiesAnyOf(nothing -> assertThat(nothing).isNull(), stop -> assertThat(stop).isInstanceOf(Stopped.class));
        return stopped != null;
    }

    /** The decisions on hamlets' figures, by which version of the table. */
    private Map<String, String> decisions(Set<String> except) {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().decisionDefinitionKey("hamlet-outcome").list().stream()
                .filter(decision -> !except.contains(decision.getId()))
                .collect(Collectors.toMap(HistoricDecisionInstance::getId, HistoricDecisionInstance::getDecisionDefinitionId));
    }

    private ProcedureReport report() {
        return rearrangements.report(rearrangements.all().get(0).code());
    }
}
