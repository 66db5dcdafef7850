package vn.sauro.testing;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings two acts together in the database: the second begins while the first holds its rows, and waits for them. */
public final class Meeting {

    private static final String WAITING_ON_POSTGRES = "select count(*) from pg_locks where not granted";
    private static final String WAITING_ON_H2 = "select count(*) from information_schema.sessions where blocker_id is not null";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public Meeting(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What the second ended with after the first was committed; null when it succeeded. */
    public Throwable of(Runnable first, Runnable second) {
        return meet(first, second, false);
    }

    /** What the second ended with after the first was undone. */
    public Throwable ofFirstUndone(Runnable first, Runnable second) {
        return meet(first, second, true);
    }

    private Throwable meet(Runnable first, Runnable second, boolean undone) {
        return transactions.execute(status -> {
            first.run();
            CompletableFuture<Throwable> other = CompletableFuture.supplyAsync(() -> catchThrowable(second::run));
            await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20)).until(() -> other.isDone() || someoneWaits());
            if (other.isDone()) {
                throw new AssertionError("The second did not wait for the first", other.join());
            }
            if (undone) {
                status.setRollbackOnly();
            }
            return other;
        }).join();
    }

    private boolean someoneWaits() {
        return jdbc.sql(TestDatabase.isPostgres() ? WAITING_ON_POSTGRES : WAITING_ON_H2).query(Integer.class).single() > 0;
    }
}
