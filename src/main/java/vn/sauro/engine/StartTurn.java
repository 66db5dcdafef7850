package vn.sauro.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nodes that start at the same moment on one database do what a start does one after the other: each piece in one transaction that holds
 * the engine's own row for starts. So whoever comes second sees what the first one did and finds nothing left to do.
 */
@Component
public class StartTurn {

    private static final String ROW = "startup.lock";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StartTurn(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Does it when no other node is at it, all or nothing; it must change nothing when it was done before. */
    public void take(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select name_ from act_ge_property where name_ = ? for update").param(ROW).query(String.class).single();
            work.run();
        });
    }
}
