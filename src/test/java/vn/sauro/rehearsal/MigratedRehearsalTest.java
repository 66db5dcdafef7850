package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.engine.ChangedModels;
import vn.sauro.rearrangement.ProcedureReport;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;

@EngineTest
class MigratedRehearsalTest {

    private static final long SEED = 7;
    private static final String DECISION = "hamlet-outcome";

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
    void aRehearsalMigratedAfterEachKindOfTaskEndsWithTheResolutionInTime() throws Exception {
        Set<String> firstVersions = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(DECISION).list().stream()
                .map(DecisionDefinition::getId).collect(Collectors.toSet());
        long decidedByFirstVersions = decided(firstVersions);
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
            assertThat(migrated).containsExactlyInAnyOrder("hamlet-rearrangement", "dissemination", "unit-plan", "assignment-acceptance", "rearrangement-scheme",
                    "public-consultation", "hamlet-ledger", "cluster-ledger", "approval-dossier", "hamlet-consolidation", "conclusion-follow-up", "notice-receipt", "notice-assignments",
                    "assignment");
            assertThat(decided(firstVersions)).isEqualTo(decidedByFirstVersions);
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
            ProcedureReport report = rearrangements.report(rearrangements.all().get(0).code());
            assertThat(report.beforeDeadline()).isTrue();
            assertThat(report.steps()).allSatisfy(step -> assertThat(step.finishedAt()).isNotNull().isBefore(step.dueAt()));
            assertThat(report.resolution().schemes()).containsExactly("pa-01", "pa-02", "pa-03", "pa-04");
        }
    }

    /** A new version of the program comes after the first answer of every kind, right after the submit and before what the engine does next. */
    private boolean stoppedAfterTheNextKindOfTask(Set<String> answered) {
        Throwable stopped = catchThrowable(() -> rehearsal.play(rearrangements.all().get(0).code(), Scenario.ON_TIME.plot(new Dice(SEED)), new Dice(SEED), entry -> {
            if (answered.add(entry.element())) {
                throw new Stopped();
            }
        }));
        assertThat(stopped).satisfiesAnyOf(nothing -> assertThat(nothing).isNull(), stop -> assertThat(stop).isInstanceOf(Stopped.class));
        return stopped != null;
    }

    private long decided(Set<String> versions) {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().decisionDefinitionKey(DECISION).list().stream()
                .map(HistoricDecisionInstance::getDecisionDefinitionId).filter(versions::contains).count();
    }
}
