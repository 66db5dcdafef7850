package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.testing.EngineTest;

/** What the schema of BPMN forbids is refused as by the engine's own parser. */
@EngineTest
class SchemaReadOnceTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://sauro.vn/test">
              <process id="schema-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start" />
                %s
              </process>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Test
    void anElementTheSchemaDoesNotKnowIsRefusedWithItsLine() {
        assertThatThrownBy(() -> deploy("<lookAtIt id=\"look\" />")).isInstanceOf(ParseException.class).hasMessageContaining("lookAtIt").hasMessageContaining("line 4");
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("schema-test").count()).isZero();
    }

    private void deploy(String further) {
        repository.createDeployment().addString("schema-test.bpmn", MODEL.formatted(further)).deploy();
    }
}
