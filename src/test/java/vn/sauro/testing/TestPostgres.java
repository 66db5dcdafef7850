package vn.sauro.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for the whole run: the server {@code SAURO_TEST_DB_URL} names (with {@code SAURO_TEST_DB_USER} and
 * {@code SAURO_TEST_DB_PASSWORD}; its user may create databases), else the embedded binaries.
 */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long RUN = ProcessHandle.current().pid();
    private static String server;
    private static Exception failure;

    private TestPostgres() {}

    /** Why no PostgreSQL can be had, empty when one answers. */
    static synchronized Optional<String> unavailable() {
        try {
            server();
            return Optional.empty();
        } catch (IOException | SQLException | RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    /** User of the server. */
    public static String user() {
        return System.getenv().getOrDefault("SAURO_TEST_DB_USER", "postgres");
    }

    /** Password of the user. */
    public static String password() {
        return System.getenv().getOrDefault("SAURO_TEST_DB_PASSWORD", "postgres");
    }

    /** A look into a database beside the application that works on it. */
    public static JdbcClient look(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, user(), password()));
    }

    /** URL of a new, empty database. */
    public static synchronized String freshDatabase() {
        String name = "sauro_" + RUN + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server(), user(), password()); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No PostgreSQL for the tests", e);
        }
    }

    private static String server() throws IOException, SQLException {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (server == null) {
            try {
                String named = System.getenv("SAURO_TEST_DB_URL");
                server = named != null ? named : EmbeddedPostgres.builder().setServerConfig("jit", "off").start().getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
                DriverManager.getConnection(server, user(), password()).close();
            } catch (IOException | SQLException | RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }
}
