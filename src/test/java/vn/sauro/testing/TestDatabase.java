package vn.sauro.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a context a database of its own, on the product the build asks for with {@code sauro.test.database}. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PRODUCT = System.getProperty("sauro.test.database", "h2");

    /** Whether this run is on PostgreSQL. */
    public static boolean isPostgres() {
        return PRODUCT.equals("postgres");
    }

    /** Whether somebody waits for a lock that the transaction of the calling thread holds. */
    public static boolean somebodyWaitsForThisTransaction(JdbcClient jdbc) {
        return jdbc.sql(isPostgres() ? "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))"
                : "select count(*) from information_schema.sessions where blocker_id = session_id()").query(Long.class).single() > 0;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = isPostgres() ? TestPostgres.freshDatabase() : "jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512";
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", Map.of("spring.datasource.url", url,
                // The embedded server stops at the same moment as the contexts would, who then wait for it.
                "spring.main.register-shutdown-hook", "false",
                "spring.datasource.username", isPostgres() ? TestPostgres.user() : "sa",
                "spring.datasource.password", isPostgres() ? TestPostgres.password() : "")));
    }
}
