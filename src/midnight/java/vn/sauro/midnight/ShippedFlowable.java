package vn.sauro.midnight;

import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;

/** Flowable as its jar brings it: told the database and to make its tables, nothing else. */
final class ShippedFlowable implements Contender {

    public static final class NoOp implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            Looks.one();
        }
    }

    private final ProcessEngine engine;
    private final AsyncExecutor jobs;

    ShippedFlowable(String url, String user, String password) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcDriver("org.postgresql.Driver").setJdbcUrl(url).setJdbcUsername(user).setJdbcPassword(password).setDatabaseSchemaUpdate("true");
        engine = configuration.buildProcessEngine();
        jobs = configuration.getAsyncExecutor();
    }

    @Override
    public String prepare() {
        engine.getRepositoryService().createDeployment().addString("no-op.bpmn20.xml", Model.bpmn("http://flowable.org/bpmn", "", NoOp.class, now())).deploy();
        return engine.getRuntimeService().startProcessInstanceByKey(Model.KEY).getId();
    }

    @Override
    public void run() {
        jobs.start();
    }

    @Override
    public void rest() {
        jobs.shutdown();
    }

    @Override
    public String timers() {
        return "act_ru_timer_job";
    }

    @Override
    public void close() {
        engine.close();
    }
}
