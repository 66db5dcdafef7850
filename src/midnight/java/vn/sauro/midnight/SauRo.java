package vn.sauro.midnight;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sauro.SauRoApplication;
import vn.sauro.calendar.CommuneClock;

/** The whole application without its web, on the sample's commune, with the settings a server has. */
final class SauRo {

    private SauRo() {}

    /** Returns once what a first start has to do is done; then its job executor rests. */
    static ConfigurableApplicationContext start(String url, String user, String password, Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", user);
        settings.put("spring.datasource.password", password);
        // As application-production.yaml has them.
        settings.put("spring.datasource.hikari.maximum-pool-size", 20);
        settings.put("spring.datasource.hikari.minimum-idle", 5);
        settings.put("camunda.bpm.metrics.db-reporter-activate", false);
        settings.put("camunda.bpm.generic-properties.properties.task-metrics-enabled", false);
        settings.putAll(more);
        String[] arguments = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
        ConfigurableApplicationContext application = new SpringApplicationBuilder(SauRoApplication.class).profiles("sample").web(WebApplicationType.NONE).run(arguments);
        if (!Wait.until(Duration.ofMinutes(3), () -> nothingDue(application))) {
            throw new IllegalStateException("The first start does not come to an end");
        }
        application.getBean(JobExecutor.class).shutdown();
        return application;
    }

    /** Whether no job is to be done now. */
    static boolean nothingDue(ConfigurableApplicationContext application) {
        Wait.aMoment();
        return application.getBean(JdbcClient.class).sql("select count(*) from act_ru_job where duedate_ <= ? and retries_ > 0")
                .param(Timestamp.from(application.getBean(CommuneClock.class).instant())).query(Long.class).single() == 0;
    }
}
