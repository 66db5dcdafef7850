package vn.sauro.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.engine.EngineClock;
import vn.sauro.organisation.Accounts;

/**
 * Before each test: no instance, no fact of any procedure, the clock at the sample's beginning. Units and people stay, but of the units beside the
 * hamlets' cells only a few report, which halves every walk; {@code KilledRehearsalTest} walks with all of them.
 */
public final class FreshProcedure implements BeforeEachCallback {

    private static final Set<String> KEPT = Set.of("commune_clock", "commune_data", "unit", "hamlet", "hamlet_cluster", "person", "seat", "hot_spot_turn", "assignment_turn",
            "review_turn");

    private static final Set<String> REPORTING = Set.of("vpdu", "ubnd", "mttq", "congan", "quansu");

    @Override
    public void beforeEach(ExtensionContext test) {
        begin(SpringExtension.getApplicationContext(test));
    }

    /** As before a test, in the midst of one. */
    public static void begin(ApplicationContext context) {
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstanceIfExists(instance.getId(), "fresh test", true, true, false, false));
        HistoryService history = engine.getHistoryService();
        List<String> past = history.createHistoricProcessInstanceQuery().list().stream().map(HistoricProcessInstance::getId).toList();
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(past);
        }
        boolean stoodIn = jdbc.sql("select count(*) from delegation").query(Long.class).single() > 0;
        List<String> tables = jdbc.sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list().stream().filter(table -> !table.startsWith("act_") && !table.startsWith("flyway") && !KEPT.contains(table)).toList();
        if (TestDatabase.isPostgres()) {
            jdbc.sql("truncate " + tables.stream().collect(Collectors.joining(", ")) + " cascade").update();
        } else {
            jdbc.sql("set referential_integrity false").update();
            tables.forEach(table -> jdbc.sql("truncate table \"" + table.toUpperCase(java.util.Locale.ROOT) + "\"").update());
            jdbc.sql("set referential_integrity true").update();
        }
        if (stoodIn) {
            // Whoever still stood in for somebody is a member of that group no more.
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(ignored -> context.getBean(Accounts.class).follow(person -> {
                throw new IllegalStateException("No account is new here: " + person.id());
            }));
        }
        jdbc.sql("update unit set reporting = false where code not like 'chibo-thon-%' and code not in (:reporting)").param("reporting", REPORTING).update();
        standAt(context, jdbc, context.getEnvironment().getRequiredProperty("sauro.clock.starts-at", OffsetDateTime.class));
    }

    private static void standAt(ApplicationContext context, JdbcClient jdbc, OffsetDateTime start) {
        Instant instant = start.toInstant();
        jdbc.sql("update commune_clock set stands_at = ?").param(start).update();
        ReflectionTestUtils.setField(context.getBean(CommuneClock.class), "standsAt", instant);
        EngineClock.standAt(instant);
    }
}
