package vn.sauro.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.EngineClock;

/** The web apps find an engine by its name and all engines share one clock: those of the last context started, unless told otherwise. */
public final class EngineOfTheWebApps implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        EngineClock.runAhead(context.getBean(CommuneClock.class).offset());
    }
}
