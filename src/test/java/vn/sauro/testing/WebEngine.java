package vn.sauro.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.EngineClock;

/**
 * Gives the web apps the engine of the test's own context, and that engine its own time. They look it up by name in a place that all
 * contexts of a JVM share, where the context that started last stands; all engines of a JVM share one clock, which another context's test
 * may have left standing on another day.
 */
final class WebEngine implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
        EngineClock.runAhead(context.getBean(CommuneClock.class).offset());
    }
}
