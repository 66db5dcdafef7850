package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.testing.EngineTest;

/** The settings' history time over the model's own. */
@EngineTest
class ModelRetentionTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private StartTurn turn;

    @AfterEach
    void asTheModelsSay() {
        start(Map.of("hot-spot", "P3650D", "merge-duty", "P3650D"));
    }

    private void start(Map<String, String> models) {
        new ModelRetention(new ModelRetention.Properties(models), turn).postProcessEngineBuild(engine);
    }

    @Test
    void aModelKeepsItsHistoryAsLongAsTheSettingsSayAndTheOthersAsBefore() {
        start(Map.of("hot-spot", "P1825D", "merge-duty", "P30D"));
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("hot-spot").list()).isNotEmpty()
                .allSatisfy(process -> assertThat(process.getHistoryTimeToLive()).isEqualTo(1825));
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("merge-duty").list()).isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.getHistoryTimeToLive()).isEqualTo(30));
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("correction").latestVersion().singleResult().getHistoryTimeToLive()).isEqualTo(3650);
    }

    @Test
    void aModelThatIsNotThereAndATermThatIsNoneAreNamedTogether() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(Map.of("khong-co", "P30D", "hot-spot", "P1Y")))
                .withMessageContaining("sauro.retention.models.khong-co: không có mô hình này")
                .withMessageContaining("sauro.retention.models.hot-spot: ghi số ngày");
    }
}
