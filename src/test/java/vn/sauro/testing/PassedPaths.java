package vn.sauro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Notes which elements and flows of the project's models the tests of this build pass. Counts a model only as it stands in {@code processes/},
 * not as a test changed it. Knows nothing of what a JVM of its own does that a test starts.
 */
public final class PassedPaths implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String KIND = "passed";
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** The elements an execution began and the flows it took, as {@code process/id}, in whichever JVM of the build. */
    static Set<String> passed() throws IOException {
        return TestRun.noted(KIND);
    }

    private static void pass(String process, String element) {
        if (PASSED.add(process + "/" + element)) {
            TestRun.note(KIND, process + "/" + element);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(Plugin.class);
    }

    private static final class Plugin extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
            configuration.setCustomPostBPMNParseListeners(listeners == null ? new ArrayList<>() : listeners);
            configuration.getCustomPostBPMNParseListeners().add(new Noting());
        }
    }

    private static final class Noting extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.stream().filter(Noting::asItStands).forEach(process -> note(process.getKey(), process));
        }

        private static boolean asItStands(ProcessDefinitionEntity process) {
            String file = process.getKey() + ".bpmn";
            ResourceEntity deployed = Context.getCommandContext().getDeploymentManager().findDeploymentById(process.getDeploymentId()).getResource(file);
            Path model = Path.of("processes", file);
            try {
                return deployed != null && Files.exists(model) && Arrays.equals(deployed.getBytes(), Files.readAllBytes(model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void note(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, execution -> pass(process, activity.getId()));
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, execution -> pass(process, flow.getId()));
                }
                note(process, activity);
            }
        }
    }
}
