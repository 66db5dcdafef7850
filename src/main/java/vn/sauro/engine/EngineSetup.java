package vn.sauro.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** What the engine is given beyond plain settings. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private final FormSeam seam;
    private final TaskHold taskHold;

    EngineSetup(FormSeam seam, TaskHold taskHold) {
        this.seam = seam;
        this.taskHold = taskHold;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        ParseListeners.add(configuration, new SeamParseListener(seam, taskHold));
        sessionFactories(configuration).add(new SubmittedForms.Factory());
        configuration.setResourceAuthorizationProvider(new OwnHands());
        configuration.setCustomExceptionCodeProvider(new LockCodes());
        configuration.setBpmnParseFactory(new SchemaReadOnce());
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new FeelOnDemand());
        configuration.setDmnEngineConfiguration(decisions);
    }

    private static List<org.camunda.bpm.engine.impl.interceptor.SessionFactory> sessionFactories(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        return configuration.getCustomSessionFactories();
    }
}
