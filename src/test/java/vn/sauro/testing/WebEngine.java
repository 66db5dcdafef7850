package vn.sauro.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.EngineClock;

/**
 * Gives the web apps the engine of the test's own context, and that engine its own time. They look it up by name in a place that all
 * contexts of a JVM share, where the context that started last stands; all engines of a JVM share one clock, which another context's test
 * may have left standing on another day. For the same reason its job executor rests between these tests: under another test's clock everything the
 * sample waits for would fall due.
 */
final class WebEngine implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        EngineClock.runAhead(context.getBean(CommuneClock.class).offset());
        executor(test).start();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        executor(test).shutdown();
    }

    private static JobExecutor executor(ExtensionContext test) {
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
