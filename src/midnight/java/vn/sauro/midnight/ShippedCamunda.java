package vn.sauro.midnight;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Camunda as its jar brings it: told the database and to make its tables, nothing else. */
final class ShippedCamunda implements Contender {

    public static final class NoOp implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            Looks.one();
        }
    }

    private final ProcessEngine engine;
    private final JobExecutor jobs;

    ShippedCamunda(String url, String user, String password) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcDriver("org.postgresql.Driver").setJdbcUrl(url).setJdbcUsername(user).setJdbcPassword(password).setDatabaseSchemaUpdate("true");
        engine = configuration.buildProcessEngine();
        jobs = configuration.getJobExecutor();
    }

    @Override
    public String prepare() {
        engine.getRepositoryService().createDeployment()
                .addString("no-op.bpmn", Model.bpmn("http://camunda.org/schema/1.0/bpmn", "engine:historyTimeToLive=\"P1D\"", NoOp.class, now())).deploy();
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
    public void close() {
        engine.close();
    }
}
