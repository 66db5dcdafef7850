package vn.sauro.midnight;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sauro.calendar.CommuneClock;

/** Our engine with our schema, settings and job executor on the model that does nothing. */
final class SauRoNoOp implements Contender {

    public static final class NoOp implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            Looks.one();
        }
    }

    private final ConfigurableApplicationContext application;
    private final JobExecutor jobs;

    SauRoNoOp(String url, String user, String password) {
        application = SauRo.start(url, user, password, Map.of());
        jobs = application.getBean(JobExecutor.class);
    }

    @Override
    public String prepare() {
        application.getBean(RepositoryService.class).createDeployment()
                .addString("no-op.bpmn", Model.bpmn("http://camunda.org/schema/1.0/bpmn", "engine:historyTimeToLive=\"P1D\"", NoOp.class, now())).deploy();
        return application.getBean(RuntimeService.class).startProcessInstanceByKey(Model.KEY).getId();
    }

    @Override
    public void run() {
        jobs.start();
    }

    @Override
    public void rest() {
        jobs.shutdown();
    }

    /** The sample's commune lives in its own time. */
    @Override
    public Instant now() {
        return application.getBean(CommuneClock.class).instant();
    }

    @Override
    public void close() {
        application.close();
    }
}
